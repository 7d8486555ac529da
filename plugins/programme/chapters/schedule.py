"""The chapters on what happens: the schedule, and the tasks."""

from __future__ import annotations

from functools import partial

from ..artifact import Json
from ..edition import Edition
from ..entry import Entry
from ..facts import agenda_facts, facts, sitting_facts
from ..model import AgendaItem, Event, Phase, Sitting, Step, Task
from ..when import Resolved
from .writer import Block, Blocks, Writer, joined


def schedule(writer: Writer) -> Blocks:
    """Every phase with what happens in it."""
    edition = writer.edition
    made: Blocks = []
    if edition.run is None:
        made += writer.paragraph(writer.words("no_run"))
    elif edition.run.note:
        made += writer.paragraph(edition.run.title, " – ", edition.run.note)
    else:
        made += writer.paragraph(edition.run.title)
    for phase in edition.schedule.phases:
        made += _phase(writer, phase)
    if not edition.schedule.phases:
        return made + _entries(writer, edition.schedule.loose, 2)
    if edition.schedule.loose:
        made += writer.heading(2, writer.words("outside_phases"))
    return made + _entries(writer, edition.schedule.loose, 3)


def _phase(writer: Writer, phase: Entry) -> Blocks:
    thing = phase.thing
    assert isinstance(thing, Phase)  # noqa: S101 -- every entry of a phase holds one
    made: Blocks = [_phase_heading(writer, phase, phase.key)]
    made += writer.news(phase)
    made += writer.notes([thing.note, phase.note], below=2)
    made += writer.lessons(phase.lessons, below=2)
    more = _tasks_of(writer, writer.edition.schedule.own_tasks(phase.key), "phase_tasks")
    more += writer.labelled(writer.words("to_read"), writer.materials(thing.materials))
    return made + _entries(writer, phase.entries, 3, with_next=bool(more)) + more


def _phase_heading(writer: Writer, phase: Entry, anchor: str, *, dated: bool = True) -> Json:
    assert isinstance(phase.thing, Phase)  # noqa: S101 -- every entry of a phase holds one
    return {
        "kind": "phase",
        "id": anchor,
        "colour": writer.colour(phase),
        "runs": writer.line(phase.title),
        "when": writer.when(phase) if dated else [],
        "more": writer.of(phase, _facts) if dated else [],
        "blocks": writer.prose(phase.thing.summary, below=2) if dated else [],
    }


def _facts(edition: Edition, phase: Entry) -> str:
    assert isinstance(phase.thing, Phase)  # noqa: S101 -- every entry of a phase holds one
    duration = phase.thing.duration
    said = [edition.duration(duration) if duration else "", edition.roles(phase.roles)]
    return " · ".join(fact for fact in said if fact)


def _entries(
    writer: Writer, entries: tuple[Entry, ...], level: int, *, with_next: bool = False
) -> Blocks:
    """What happens, with the titles of events as headings of *level*.

    *with_next*, the last stands on the page of the block after it.
    """
    items: Blocks = [_entry(writer, entry, level) for entry in entries]
    return [{"kind": "entries", "items": items, "next": with_next}] if items else []


def _entry(writer: Writer, entry: Entry, level: int) -> Json:
    is_event = isinstance(entry.thing, Event)
    title = writer.line(entry.title)
    return {
        "id": entry.key if is_event else None,
        "level": level,
        "number": str(entry.number) if entry.number else None,
        "colour": writer.colour(entry),
        "when": writer.when(entry),
        "runs": title if is_event else [writer.ref(entry.key, title)],
        "more": writer.of(entry, facts),
        "blocks": _details(writer, entry, below=level if is_event else level - 1),
    }


def _details(writer: Writer, entry: Entry, *, below: int) -> Blocks:
    thing = entry.thing
    made = writer.news(entry)
    if isinstance(thing, Event):
        made += writer.prose(thing.summary, below=below)
        made += _sittings(writer, entry, thing, below=below)
        agenda = [_agenda_item(writer, item) for item in thing.agenda]
        made += writer.labelled(writer.words("agenda"), writer.items(agenda))
        made += _tasks_of(writer, writer.edition.schedule.tasks_of(entry.key))
        made += writer.labelled(writer.words("to_read"), writer.materials(thing.materials))
        made += writer.notes([thing.note], below=below)
    made += writer.notes([entry.note], below=below)
    return made + writer.lessons(entry.lessons, below=below)


def _agenda_item(writer: Writer, item: AgendaItem) -> Blocks:
    told = writer.told(partial(agenda_facts, item=item))
    said: Blocks = writer.line(item.title)
    if told:
        said += joined([" (", *told, ")"])
    if item.note:
        said.append({"kind": "break"})
        said += writer.line(item.note)
    made: Blocks = [{"kind": "paragraph", "runs": said}]
    return made + writer.materials(item.materials)


def _sittings(writer: Writer, entry: Entry, event: Event, *, below: int) -> Blocks:
    told = zip(event.sittings, entry.sittings, strict=True)
    items = writer.items(_sitting(writer, *one, below=below) for one in told)
    return writer.labelled(writer.words(f"attend.{event.attend}"), items)


def _sitting(writer: Writer, sitting: Sitting, when: Resolved, *, below: int) -> Blocks:
    said: Blocks = []
    if sitting.title:
        title: Block = {"kind": "strong", "runs": writer.line(sitting.title)}
        said += [title, " "]
    said += writer.told(partial(sitting_facts, sitting=sitting, when=when))
    made: Blocks = [{"kind": "paragraph", "runs": joined(said)}]
    return [*made, *writer.notes([sitting.note], below=below)]


def _tasks_of(writer: Writer, tasks: tuple[Entry, ...], word: str = "tasks") -> Blocks:
    content = writer.checklist(tasks, lambda edition, task: edition.roles(task.roles))
    return writer.labelled(writer.words(word), content)


def tasks(writer: Writer) -> Blocks:
    """Every task, by phase."""
    edition = writer.edition
    made: Blocks = []
    for phase in edition.schedule.phases:
        here = [task for task in edition.schedule.tasks if task.phase == phase.phase]
        if here:
            made.append(_phase_heading(writer, phase, f"tasks:{phase.key}", dated=False))
            made += [_task(writer, task) for task in here]
    rest = [task for task in edition.schedule.tasks if task.phase is None]
    if rest and made:
        made += writer.heading(2, writer.words("outside_phases"))
    return made + [_task(writer, task, 3 if made else 2) for task in rest]


def _task(writer: Writer, entry: Entry, level: int = 3) -> Json:
    task = entry.thing
    assert isinstance(task, Task)  # noqa: S101 -- every entry of a task holds one
    return {
        "kind": "task",
        "id": entry.key,
        "level": level,
        "colour": writer.colour(entry),
        "runs": writer.line(task.title),
        "more": writer.of(entry, facts),
        "blocks": [*writer.news(entry), *_what_to_do(writer, entry, task, level)],
    }


def _what_to_do(writer: Writer, entry: Entry, task: Task, level: int) -> Blocks:
    words = writer.words
    after = writer.items(
        [{"kind": "paragraph", "runs": [ref]}] for ref in writer.refs(task.depends_on)
    )
    return [
        *writer.prose(task.why, below=level),
        *writer.labelled(words("task_steps"), _steps_of(writer, entry, task)),
        *writer.labelled(words("task_questions"), writer.bullets(task.questions)),
        *writer.labelled(words("to_read"), writer.materials(task.materials)),
        *writer.notes([task.note], below=level),
        *writer.labelled(words("task_after"), after),
        *writer.lessons(entry.lessons, below=level),
    ]


def _steps_of(writer: Writer, entry: Entry, task: Task) -> Blocks:
    return _points(writer, task.steps) if entry.cancelled else steps(writer, task.steps)


def steps(writer: Writer, steps: tuple[Step, ...]) -> Blocks:
    """Steps with boxes to tick; the steps of a step are points under it."""
    return writer.items(
        ([*writer.paragraph(step.text), *_points(writer, step.steps)] for step in steps),
        kind="tasks",
    )


def _points(writer: Writer, steps: tuple[Step, ...]) -> Blocks:
    return writer.items(
        [*writer.paragraph(step.text), *_points(writer, step.steps)] for step in steps
    )
