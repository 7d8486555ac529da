"""A chapter for each role: what it does and gains, and what is before it."""

from __future__ import annotations

from functools import partial

from ..adoption import Adoption, adoptions, told
from ..artifact import Json
from ..edition import Edition
from ..entry import Entry
from ..model import Role
from .writer import Blocks, Writer, moment


def role(writer: Writer, role: Role) -> Blocks:
    """Everything that concerns one role."""
    made: Blocks = []
    if role.summary:
        made.append({"kind": "lead", "blocks": writer.prose(role.summary, below=1)})
    needed = writer.paragraph(role.time_needed) if role.time_needed else []
    made += writer.labelled(writer.words("time_needed"), needed)
    made += writer.labelled(writer.words("role.does"), writer.bullets(role.does))
    made += writer.labelled(writer.words("role.does_not"), writer.bullets(role.does_not))
    made += writer.labelled(writer.words("role.gains"), writer.bullets(role.gains))
    made += _dates(writer, role)
    made += _tasks(writer, role)
    return made + _practice(writer, role)


def _dates(writer: Writer, role: Role) -> Blocks:
    rows: Blocks = [_row(writer, one) for one in writer.edition.schedule.entries_of(role.id)]
    if not rows:
        return []
    title = writer.heading(2, writer.words("my_schedule"))
    return [*title, {"kind": "dates", "items": rows}]


def _row(writer: Writer, entry: Entry) -> Json:
    return {
        "target": entry.key,
        "number": str(entry.number) if entry.number else None,
        "colour": writer.colour(entry),
        "when": writer.of(entry, moment),
        "runs": writer.line(entry.title),
    }


def _tasks(writer: Writer, role: Role) -> Blocks:
    schedule = writer.edition.schedule
    mine = schedule.tasks_for(role.id)
    to_adopt = list(adoptions(writer.edition)) if role.runs_it else []
    made: Blocks = []
    for phase in schedule.phases:
        here = [task for task in mine if task.phase == phase.phase]
        lessons = [one for one in to_adopt if one.phase == phase.phase]
        made += writer.labelled(phase.title, _boxes(writer, here, lessons))
    rest = [task for task in mine if task.phase is None]
    made += _boxes(writer, rest, [one for one in to_adopt if one.phase is None])
    return [*writer.heading(2, writer.words("my_tasks")), *made] if made else []


def _boxes(writer: Writer, tasks: list[Entry], lessons: list[Adoption]) -> Blocks:
    further: Blocks = [
        {
            "target": one.about[0].key if one.about else "chapter:lessons",
            "runs": writer.line(one.to_do),
            "more": writer.told(partial(told, adoption=one)),
        }
        for one in lessons
    ]
    return writer.checklist(tasks, Edition.task_when, further)


def _practice(writer: Writer, role: Role) -> Blocks:
    items: Blocks = [
        {"terms": [writer.line(one.title)], "blocks": writer.paragraph(one.in_practice[role.id])}
        for one in writer.edition.programme.principles
        if role.id in one.in_practice
    ]
    if not items:
        return []
    title = writer.heading(2, writer.words("in_practice"))
    return [writer.kept([*title, {"kind": "definitions", "items": items}])]
