"""Everything in a programme that could have a time, with the key it is found by.

A thing without an id gets one made of its kind and its number, the same in every run and language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .entry import Entry, Kind, Thing
from .model import Event, Programme, Task, Trail


def inventory(programme: Programme) -> Iterator[Entry]:
    """Go through everything, as planned, in the order it was written."""
    numbers = _Numbering(programme)
    for at, phase in enumerate(programme.phases):
        trail: Trail = ("phases", at)
        yield Entry(numbers.key(phase, "phase"), "phase", phase, trail, phase=at + 1)
        for place, event in enumerate(phase.events):
            yield from _of_event(event, (*trail, "events", place), numbers, at + 1)
        yield from _tasks(phase.tasks, trail, numbers, phase=at + 1)
    for at, event in enumerate(programme.events):
        yield from _of_event(event, ("events", at), numbers, None)
    yield from _tasks(programme.tasks, (), numbers)
    for at, survey in enumerate(programme.surveys):
        yield Entry(numbers.key(survey, "survey"), "survey", survey, ("surveys", at))
    for at, message in enumerate(programme.messages):
        yield Entry(numbers.key(message, "message"), "message", message, ("messages", at))


class _Numbering:
    """Makes the keys of things without an id: the third event is ``event-3``.

    A number is left out where an author has given that id to something.
    """

    def __init__(self, programme: Programme) -> None:
        self.taken = {getattr(part, "id", None) for _trail, part in programme.walk()}
        self.count = Counter[Kind]()

    def key(self, thing: Thing, kind: Kind) -> str:
        self.count[kind] += 1
        if thing.id:
            return thing.id
        while (made := f"{kind}-{self.count[kind]}") in self.taken:
            self.count[kind] += 1
        return made


def _of_event(
    event: Event, trail: Trail, numbers: _Numbering, phase: int | None
) -> Iterator[Entry]:
    key = numbers.key(event, "event")
    yield Entry(key, "event", event, trail, phase=phase, cancelled=event.cancelled)
    yield from _tasks(event.tasks, trail, numbers, phase=phase, event=key)


def _tasks(
    tasks: tuple[Task, ...],
    trail: Trail,
    numbers: _Numbering,
    phase: int | None = None,
    event: str | None = None,
) -> Iterator[Entry]:
    for at, task in enumerate(tasks):
        key = numbers.key(task, "task")
        yield Entry(key, "task", task, (*trail, "tasks", at), phase=phase, event=event)
