"""Writes an edition's texts as the blocks that ``typst/blocks.typ`` and ``typst/guide.typ`` set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from markupsafe import Markup, escape

from ..artifact import Json
from ..blocks import blocks, runs
from ..edition import Edition
from ..entry import Entry
from ..facts import moved_from
from ..marking import pieces
from ..model import Lesson, Material, Role, Text

Block: TypeAlias = dict[str, Json]
Blocks: TypeAlias = list[Json]


def moment(edition: Edition, entry: Entry) -> str:
    """Say on one line when *entry* is, and whether it was cancelled."""
    said = edition.when(entry)
    return f"{said} · {edition.language.words['cancelled']}" if entry.cancelled else said


def joined(runs: Blocks) -> Blocks:
    """The *runs*, with neighbouring texts as one."""
    made: Blocks = []
    for one in runs:
        if isinstance(one, str) and made and isinstance(made[-1], str):
            made[-1] += one
        else:
            made.append(one)
    return made


@dataclass(frozen=True)
class Writer:
    """Makes blocks of what an edition says; without anything to say, none."""

    edition: Edition

    @property
    def words(self) -> Callable[[str], str]:
        """The guide's own words."""
        return self.edition.language.words.__getitem__

    @property
    def logo(self) -> str | None:
        """The name of the logo among `pictures`: the brand's own, else the organiser's."""
        profile = self.edition.programme.profile
        named = profile.brand.logo or (profile.organiser.logo if profile.organiser else None)
        return self.edition.picture(named).as_posix() if named else None

    @property
    def pictures(self) -> dict[str, bytes]:
        """Every picture of the programme, by the name that blocks call it."""
        return {
            self.edition.picture(named).as_posix(): content
            for named, content in self.edition.pictures.items()
        }

    def told(self, tell: Callable[[Edition], str]) -> Blocks:
        """What *tell* says of the edition as runs, every other language marked."""
        return [
            self._passage(said, language) for said, language in pieces(self.edition, tell) if said
        ]

    def _passage(self, said: str, language: str | None) -> Json:
        return {"kind": "passage", "language": language, "runs": [said]} if language else said

    def line(self, text: Text) -> Blocks:
        """A text as runs."""
        return runs(self.edition.line(text))

    def prose(self, text: Text | None, *, below: int) -> Blocks:
        """A text as blocks; its headings come below level *below*."""
        if text is None:
            return []
        return blocks(self.edition.prose(text), below=below)

    def lead(self, text: Text) -> Blocks:
        """What a book begins with; its first page says itself what is in another language."""
        said = blocks(self.edition.lead(text), below=1)
        return [{"kind": "lead", "blocks": said}]

    def filled(self, text: Text | None, to: Sequence[str] = (), *, below: int) -> Blocks:
        """A message *to* some roles as blocks, with what it leaves open filled in."""
        if text is None:
            return []
        return blocks(self.edition.filled(text, to), below=below)

    def filled_line(self, text: Text, to: Sequence[str]) -> Blocks:
        """The subject of a message *to* some roles as runs, with what it leaves open filled in."""
        said = self.edition.filled_line(text, to)
        return [self._passage(said, self.edition.foreign(text))]

    def heading(self, level: int, title: Text | str, anchor: str | None = None) -> Blocks:
        """A heading, which others can refer to by *anchor*."""
        said = [title] if isinstance(title, str) else self.line(title)
        return [{"kind": "heading", "level": level, "id": anchor, "runs": list[Json](said)}]

    def role_title(self, role: Role) -> Blocks:
        """What the chapter of *role* is called."""
        title = Markup(escape(self.edition.role_title(role)))  # noqa: S704 -- escaped
        language = self.edition.choose(role.plural or role.name)[1]
        return runs(self.edition.marked(title, language))

    def paragraph(self, *said: Text | str) -> Blocks:
        """A paragraph of texts and plain strings, one after the other."""
        made: Blocks = []
        for one in said:
            made += [one] if isinstance(one, str) else self.line(one)
        return [{"kind": "paragraph", "runs": made}] if made else []

    def meta(self, *said: Blocks) -> Blocks:
        """A quiet line: what is known, with a dot between."""
        known: Blocks = []
        for one in said:
            known += [" · ", *one] if known and one else one
        return [{"kind": "meta", "runs": joined(known)}] if known else []

    def bullets(self, texts: Iterable[Text]) -> Blocks:
        """A list of short texts."""
        return self.items(self.paragraph(text) for text in texts)

    def items(self, contents: Iterable[Blocks], kind: str = "list") -> Blocks:
        """A list; each of *contents* is what stands at one point."""
        items: Blocks = [{"blocks": content} for content in contents]
        return [{"kind": kind, "items": items}] if items else []

    def labelled(self, label: str | Text, content: Blocks) -> Blocks:
        """Blocks with a label beside them."""
        if not content:
            return []
        foreign = None if isinstance(label, str) else self.edition.foreign(label)
        said = label if isinstance(label, str) else self.edition.say(label)
        marked: Block = {"language": foreign} if foreign else {}
        return [{"kind": "labelled", "label": said, **marked, "blocks": content}]

    def kept(self, content: Blocks, *, with_next: bool = False) -> Block:
        """Blocks on one page, if they are short; *with_next*, on that of the block after them."""
        return {"kind": "kept", "blocks": content, "next": with_next}

    def series(self, contents: Sequence[Blocks]) -> Blocks:
        """Some of which each stands on one page, and the last on none alone."""
        last = len(contents) - 2
        return [self.kept(one, with_next=at == last) for at, one in enumerate(contents)]

    def lessons(self, lessons: Iterable[Lesson], *, below: int) -> Blocks:
        """What was learnt, where it helps."""
        return [self.lesson(lesson, below=below) for lesson in lessons]

    def lesson(self, lesson: Lesson, *, below: int, more: Blocks | None = None) -> Block:
        """One lesson, and what is said *more* of it."""
        said = self.prose(lesson.text, below=below)
        said += self.prose(lesson.recommendation, below=below)
        return {
            "kind": "lesson",
            "label": self.edition.learnt(lesson),
            "blocks": said + (more or []),
        }

    def news(self, entry: Entry) -> Blocks:
        """What the readers of *entry* must know first: that it is cancelled, that it moved."""
        made: Blocks = []
        if entry.cancelled:
            word = self.words("cancelled")
            made += (
                self.paragraph(f"{word} ", entry.reason) if entry.reason else self.paragraph(word)
            )
        if entry.was:
            moved = self.told(lambda edition: moved_from(edition, entry.was))
            made.append({"kind": "paragraph", "runs": moved})
        return made

    def notes(self, notes: Iterable[Text | None], *, below: int) -> Blocks:
        """Remarks, each in a box."""
        return [
            {"kind": "note", "style": "note", "title": [], "blocks": self.prose(note, below=below)}
            for note in notes
            if note
        ]

    def materials(self, materials: Iterable[Material]) -> Blocks:
        """What to read and use."""
        return self.items(map(self._material, materials))

    def _material(self, material: Material) -> Blocks:
        said: Blocks = self.line(material.title)
        if material.url:
            said = self.linked(material.url, said)
        known = [one for one in (material.by, material.licence) if one]
        more = self.told(lambda edition: ", ".join(edition.say(one) for one in known))
        if more:
            said += joined([" (", *more, ")"])
        for one in (material.note, material.access):
            if one:
                said = [*said, {"kind": "break"}, *self.line(one)]
        return [{"kind": "paragraph", "runs": said}]

    def linked(self, address: str, said: Blocks) -> Blocks:
        """The runs *said* as a link to *address*."""
        return [{"kind": "link", "address": address, "runs": said}]

    def ref(self, key: str, said: Blocks) -> Block:
        """The runs *said* as a reference to what has the id *key* in the handbook."""
        return {"kind": "ref", "id": key, "runs": said}

    def refs(self, keys: Iterable[str]) -> Blocks:
        """References to everything on the schedule that has one of *keys*."""
        schedule = self.edition.schedule
        return [self.ref(key, self.line(schedule[key].title)) for key in keys if key in schedule]

    def when(self, entry: Entry) -> Blocks:
        """When *entry* is."""
        return self.told(lambda edition: edition.when(entry))

    def for_whom(self, entry: Entry) -> Blocks:
        """Whom *entry* concerns; where it does not say, everybody."""
        everybody = self.words("everybody")
        return self.told(lambda edition: edition.roles(entry.roles) or everybody)

    def of(self, entry: Entry, tell: Callable[[Edition, Entry], str]) -> Blocks:
        """What *tell* says of *entry*."""
        return self.told(lambda edition: tell(edition, entry))

    def colour(self, entry: Entry) -> str | None:
        """The colour of its phase."""
        return self.edition.look.phase(entry.phase) if entry.phase else None

    def checklist(
        self,
        entries: Iterable[Entry],
        tell: Callable[[Edition, Entry], str],
        further: Blocks | None = None,
    ) -> Blocks:
        """Tasks with empty boxes; *tell* says a little more of each. *further* ones come last.

        What is cancelled has no box, and stands below.
        """
        known = tuple(entries)
        items: Blocks = [
            {"target": one.key, "runs": self.line(one.title), "more": self.of(one, tell)}
            for one in known
            if not one.cancelled
        ]
        items += further or []
        boxes: Blocks = [{"kind": "checklist", "items": items}] if items else []
        return boxes + self.items(self._cancelled(one) for one in known if one.cancelled)

    def _cancelled(self, entry: Entry) -> Blocks:
        said: Blocks = [self.ref(entry.key, self.line(entry.title))]
        return [{"kind": "paragraph", "runs": [*said, f" · {self.words('cancelled')}"]}]
