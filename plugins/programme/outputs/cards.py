"""The tasks as cards to take along to a meeting: two on a sheet of A4, to be cut apart.

``templates/typst/cards.typ`` reads an `imprint`, and this:

| key           | what it is                                                                     |
|---------------|--------------------------------------------------------------------------------|
| words         | task_steps, task_questions, to_read, notes                                       |
| cards         | each {colour or none, phase: runs, runs: its title, more: runs, a quiet        |
|               | remark, notice: in which other languages some of it is, or empty,              |
|               | why, steps, questions, materials, notes: blocks of `programme.chapters`}       |
"""

from __future__ import annotations

from collections.abc import Iterator

from ..artifact import Json, Sheet, sheets_output
from ..chapters.book import pictures
from ..chapters.imprint import imprint
from ..chapters.notice import notice
from ..chapters.references import settled
from ..chapters.schedule import steps
from ..chapters.writer import Blocks, Writer
from ..edition import Edition
from ..entry import Entry
from ..facts import facts
from ..model import Task

_WORDS = ("task_steps", "task_questions", "to_read", "notes")


@sheets_output
def cards(edition: Edition) -> Iterator[Sheet]:
    """Every task that is to be done as a card, in the order of the programme; none, no file."""
    writer = Writer(edition)
    tasks = [task for task in edition.schedule.tasks if not task.cancelled]
    made: Blocks = [_card(writer, task) for task in tasks]
    if made:
        words: dict[str, Json] = {word: writer.words(word) for word in _WORDS}
        yield Sheet(
            path=edition.file("cards", "pdf"),
            template="cards.typ",
            data={
                **imprint(edition, writer.words("cards")),
                **settled(edition, {"words": words, "cards": made}),
            },
            assets=pictures(writer),
        )


def _card(writer: Writer, entry: Entry) -> Json:
    task = entry.thing
    assert isinstance(task, Task)  # noqa: S101 -- every entry of a task holds one
    phase = next((one for one in writer.edition.schedule.phases if one.phase == entry.phase), None)
    card: dict[str, Json] = {
        "colour": writer.colour(entry),
        "phase": writer.line(phase.title) if phase else [],
        "runs": writer.line(task.title),
        "more": writer.of(entry, facts),
        "why": writer.prose(task.why, below=1),
        "steps": steps(writer, task.steps),
        "questions": writer.bullets(task.questions),
        "materials": writer.materials(task.materials),
        "notes": writer.notes([task.note], below=1),
    }
    return {**card, "notice": notice(writer, card)}
