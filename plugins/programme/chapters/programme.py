"""The chapters on the programme as a whole: what it is for, what it holds to, what was learnt."""

from __future__ import annotations

from ..artifact import Json
from ..edition import Edition
from ..model import Lesson, Participants, Principle, Theme
from .writer import Blocks, Writer


def purpose(writer: Writer) -> Blocks:
    """What the programme is for, for whom, and its figures."""
    profile = writer.edition.programme.profile
    made: Blocks = []
    if profile.summary:
        made += writer.lead(profile.summary)
    for text in profile.purpose:
        made += writer.prose(text, below=1)
    made += writer.labelled(writer.words("audience"), writer.prose(profile.audience, below=1))
    made += writer.labelled(
        writer.words("ways_of_meeting"),
        writer.paragraph(*filter(None, [writer.edition.modes(profile.mode)])),
    )
    facts = [(writer.line(fact.value), writer.line(fact.label)) for fact in profile.facts]
    return made + _facts(facts)


def principles(writer: Writer) -> Blocks:
    """Every principle, and what it means in practice for each role."""
    made: list[Blocks] = []
    for at, principle in enumerate(writer.edition.programme.principles, 1):
        heading = writer.heading(2, principle.title, principle.id or f"principle-{at}")
        said = writer.prose(principle.text, below=2)
        made.append(heading + said + _practice(writer, principle))
    return writer.series(made)


def _practice(writer: Writer, principle: Principle) -> Blocks:
    rows: Blocks = []
    for key, text in principle.in_practice.items():
        name = writer.edition.programme.role(key).name
        rows += writer.labelled(name, writer.paragraph(text))
    return [{"kind": "label", "text": writer.words("in_practice")}, *rows] if rows else []


def themes(writer: Writer) -> Blocks:
    """What to talk about."""
    made: list[Blocks] = []
    for at, theme in enumerate(writer.edition.programme.themes, 1):
        heading = writer.heading(2, theme.title, theme.id or f"theme-{at}")
        made.append(heading + _theme(writer, theme))
    return writer.series(made)


def _theme(writer: Writer, theme: Theme) -> Blocks:
    made = writer.prose(theme.text, below=2)
    made += writer.labelled(writer.words("theme_questions"), writer.bullets(theme.questions))
    return made + writer.labelled(writer.words("theme_exercises"), writer.bullets(theme.exercises))


def lessons(writer: Writer) -> Blocks:
    """How the run went, in numbers, and what it taught."""
    made: Blocks = []
    run = writer.edition.run
    if run and run.participants:
        made += writer.heading(2, writer.words("in_numbers"))
        made += writer.meta(writer.line(run.title), [writer.words(f"status.{run.status}")])
        made += _facts([([str(group.count)], _group(writer, group)) for group in run.participants])
    if writer.edition.programme.lessons:
        made += writer.heading(2, writer.words("what_we_learnt"))
        told = writer.edition.programme.lessons
        made += writer.series([[_lesson(writer, lesson)] for lesson in told])
    return made


def _group(writer: Writer, group: Participants) -> Blocks:
    def said(edition: Edition) -> str:
        roles = edition.roles([group.role])
        shares = [f"{share.count} {edition.say(share.label)}" for share in group.of]
        return f"{roles} ({edition.language.join(shares)})" if shares else roles

    return writer.told(said)


def _lesson(writer: Writer, lesson: Lesson) -> Json:
    more = writer.meta([writer.words(f"adopted.{lesson.adopted}")])
    about = writer.refs(lesson.about)
    if about:
        said: Blocks = [f"{writer.words('concerns')} "]
        for at, ref in enumerate(about):
            said += [ref] if at == 0 else [", ", ref]
        more.append({"kind": "paragraph", "runs": said})
    return writer.lesson(lesson, below=2, more=more)


def _facts(facts: list[tuple[Blocks, Blocks]]) -> Blocks:
    items: Blocks = [{"value": value, "runs": runs} for value, runs in facts]
    return [{"kind": "facts", "items": items}] if items else []
