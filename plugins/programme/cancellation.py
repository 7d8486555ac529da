"""What is cancelled with something else: what belongs to it, and has no sense without it.

To an event belong its tasks, and the surveys and messages that are sent when it is, or some time
before it; to a phase what is written in it. What comes after an event may do so all the same.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from .entry import Entry
from .model import Message, Survey, Task, Text
from .when import leads_to


def with_what_belongs(entries: Sequence[Entry], kept: Collection[str]) -> list[Entry]:
    """The same *entries*, cancelled with what they belong to, but for those of the keys *kept*."""
    phases = {entry.phase: entry.key for entry in entries if entry.kind == "phase"}
    found = {entry.key: entry.cancelled for entry in entries if entry.cancelled}
    waiting = [entry for entry in entries if entry.key not in {*found, *kept}]
    while more := {
        entry.key: why
        for entry in waiting
        if entry.key not in found and (why := _why(entry, phases.get(entry.phase), found))
    }:
        found |= more
    return [
        replace(entry, cancelled=found[entry.key]) if entry.key in found else entry
        for entry in entries
    ]


def _why(entry: Entry, phase: str | None, found: Mapping[str, Text | bool]) -> Text | bool:
    """Why *entry* in the *phase* is cancelled by what was *found* to be; False if it is not.

    What is written in an event goes with that event, which may be kept though its phase is not.
    """
    within = entry.event or phase
    if within and within in found:
        return found[within]
    led_to = _led_to(entry)
    return found[led_to[0]] if led_to and all(key in found for key in led_to) else False


def _led_to(entry: Entry) -> tuple[str, ...]:
    """What it is done for, or sent at or before."""
    match entry.thing:
        case Task(each=each):
            return each
        case Survey(when=when) | Message(when=when):
            led_to = leads_to(when) if when else None
            return (led_to,) if led_to else ()
        case _:
            return ()
