"""The calendar file of one event: what the feed holds of it, and nothing more."""

import icalendar

from programme.artifact import Artifact
from programme.guide import editions
from programme.model import Programme
from programme.outputs.calendar import calendar
from programme.source import parse


def made(text: str) -> tuple[Artifact, list[Artifact]]:
    """The whole calendar of a programme without roles, and the files of its events."""
    data = parse(f"programme: {{title: Guide, time_zone: Europe/Helsinki}}\n{text}", "p.yml").data
    whole, *alone = calendar(editions(Programme.model_validate(data))[0])
    return whole, alone


def events(file: Artifact) -> dict[str, bytes]:
    """Every entry as it is written, by its id."""
    found = icalendar.Calendar.from_ical(file.content).walk("VEVENT")
    return {str(event["uid"]): event.to_ical() for event in found}


def test_each_event_with_a_date_has_a_file_that_holds_what_the_feed_holds() -> None:
    whole, alone = made("""
events:
  - {id: kickoff, title: Kickoff, when: 2027-04-12 15:00-16:30}
  - {id: meet, title: Meet, when: every Monday from 2027-04-19 to 2027-04-26}
  - {id: party, title: Party}
surveys:
  - {id: ask, title: Ask, when: 2027-04-20}
""")
    assert [(one.path.as_posix(), one.offered, list(events(one))) for one in alone] == [
        ("files/en/events/kickoff.ics", False, ["kickoff.plan.Guide@mkdocs-programme"]),
        (
            "files/en/events/meet.ics",
            False,
            [f"meet.2027-04-{day}.plan.Guide@mkdocs-programme" for day in (19, 26)],
        ),
    ]
    ask = "ask.plan.Guide@mkdocs-programme"
    held = {uid: event for one in alone for uid, event in events(one).items()}
    assert held == {uid: event for uid, event in events(whole).items() if uid != ask}


def test_it_is_no_calendar_with_a_name() -> None:
    _whole, (alone,) = made("events: [{title: A, when: 2027-04-12}]")
    assert sorted(icalendar.Calendar.from_ical(alone.content)) == ["CALSCALE", "PRODID", "VERSION"]
