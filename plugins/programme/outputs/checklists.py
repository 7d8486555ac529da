"""The checklist of each role, to hang on the wall: what happens when, and tasks with empty boxes.

Who runs the programme has lessons to take up among the tasks.

``templates/typst/checklist.typ`` reads an `imprint`, and this:

| key           | what it is                                                                     |
|---------------|--------------------------------------------------------------------------------|
| role          | the role's title, as runs                                                      |
| notice        | in which other languages some of it is, or empty                               |
| parts         | the phases, and what is outside them: each {colour or none, runs, when: runs,  |
|               | dates: each {number or none, colour, when: runs, runs},                        |
|               | tasks: each {runs, more: runs}}                                                |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from ..adoption import Adoption, adoptions, told
from ..artifact import Json, Sheet, sheets_output
from ..chapters.imprint import imprint, supplies
from ..chapters.notice import notice
from ..chapters.references import settled
from ..chapters.writer import Blocks, Writer, moment
from ..edition import Edition
from ..entry import Entry
from ..model import Role


@sheets_output
def checklists(edition: Edition) -> Iterator[Sheet]:
    """One checklist for each role that has something to do or to come to."""
    writer = Writer(edition)
    for role in edition.programme.roles:
        parts: Blocks = list(_parts(writer, role))
        if parts:
            yield Sheet(
                path=edition.file("checklist", "pdf", role.id),
                template="checklist.typ",
                data={
                    **imprint(edition, f"{writer.words('checklist')}: {_name(writer, role)}"),
                    "notice": notice(writer, parts),
                    **settled(edition, {"role": writer.role_title(role), "parts": parts}),
                },
                assets=supplies(edition),
                role=role.id,
            )


def _name(writer: Writer, role: Role) -> str:
    return writer.edition.say(role.plural or role.name)


def _parts(writer: Writer, role: Role) -> Iterator[Json]:
    schedule = writer.edition.schedule
    tasks = [task for task in schedule.tasks_for(role.id) if not task.cancelled]
    to_adopt = list(adoptions(writer.edition)) if role.runs_it else []

    def boxes(phase: int | None) -> Blocks:
        here = [task for task in tasks if task.phase == phase]
        lessons = [one for one in to_adopt if one.phase == phase]
        return [*(_task(writer, one) for one in here), *(_lesson(writer, one) for one in lessons)]

    for phase in schedule.phases:
        when = writer.when(phase) if phase.when else []
        head: dict[str, Json] = {
            "colour": writer.colour(phase),
            "runs": writer.line(phase.title),
            "when": list[Json](when),
        }
        yield from _part(writer, role, head, phase.entries, boxes(phase.phase))
    outside = [writer.words("outside_phases")] if schedule.phases else []
    head = {"colour": None, "runs": list[Json](outside), "when": []}
    yield from _part(writer, role, head, schedule.loose, boxes(None))


def _part(
    writer: Writer, role: Role, head: dict[str, Json], entries: Iterable[Entry], boxes: Blocks
) -> Iterator[Json]:
    """One part, if anything in it concerns *role*; who runs the programme sends what is sent.

    *boxes* are what is to be done in it beside.
    """
    sent = [entry for entry in entries if role.runs_it and entry.kind != "event"]
    dates: Blocks = [
        _date(writer, entry.for_role(role.id))
        for entry in entries
        if entry.concerns(role.id) and entry.kind != "message" and entry not in sent
    ]
    to_send = [
        _box(_to_send(writer, entry), writer.when(entry)) for entry in sent if not entry.cancelled
    ]
    if dates or boxes or to_send:
        yield {**head, "dates": dates, "tasks": [*boxes, *to_send]}


def _date(writer: Writer, entry: Entry) -> Json:
    return {
        "number": str(entry.number) if entry.number else None,
        "colour": writer.colour(entry),
        "when": writer.of(entry, moment),
        "runs": writer.line(entry.title),
    }


def _task(writer: Writer, task: Entry) -> Json:
    return _box(writer.line(task.title), writer.of(task, Edition.task_when))


def _lesson(writer: Writer, adoption: Adoption) -> Json:
    return _box(writer.line(adoption.to_do), writer.told(partial(told, adoption=adoption)))


def _box(runs: Blocks, more: Blocks) -> Json:
    return {"runs": runs, "more": more}


def _to_send(writer: Writer, entry: Entry) -> Blocks:
    return [f"{writer.words(f'send.{entry.kind}')} ", *writer.line(entry.title)]
