"""Lessons that are still to be taken up: what the next run does otherwise, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from .edition import Edition
from .entry import Entry
from .model import Lesson, Text


@dataclass(frozen=True)
class Adoption:
    """A lesson to take up."""

    lesson: Lesson
    about: tuple[Entry, ...]
    """What it concerns, of all that is in this run, in its author's order."""
    key: str
    """Made of what was learnt, not of its place: a lesson added before it changes nothing."""

    @property
    def to_do(self) -> Text:
        """What to do: what the author recommends, else the lesson itself."""
        return self.lesson.recommendation or self.lesson.text

    @property
    def phase(self) -> int | None:
        """The phase whose checklist it belongs to: where the first of what it concerns is."""
        return self.about[0].phase if self.about else None


def adoptions(edition: Edition) -> Iterator[Adoption]:
    """Every lesson that is not yet wholly in the plan."""
    for lesson in edition.programme.lessons:
        if lesson.adopted != "yes":
            known = [edition.schedule.get(key) for key in lesson.about]
            yield Adoption(lesson, tuple(entry for entry in known if entry), _key(edition, lesson))


def _key(edition: Edition, lesson: Lesson) -> str:
    """The same in every language of the guide."""
    text, _language = lesson.text.choose(edition.programme.profile.languages)
    return f"lesson-{sha256(f'{lesson.run}: {text}'.encode()).hexdigest()[:8]}"


def told(edition: Edition, adoption: Adoption) -> str:
    """What it concerns and when it was learnt, on one quiet line."""
    lesson = adoption.lesson
    partly = edition.language.words["adopted.partly"] if lesson.adopted == "partly" else ""
    about = edition.language.join(edition.say(entry.title) for entry in adoption.about)
    return " · ".join(said for said in (about, edition.learnt(lesson), partly) if said)
