"""The pages of the guide, as Markdown; each only where there is something on it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import quote

from markupsafe import Markup

from ..addresses import HOME, link, page_of, source
from ..artifact import Page, pages_output
from ..edition import Download, Edition
from ..entry import Entry
from ..facts import agenda_facts, facts, sitting_facts
from ..model import Lesson, Participants, Programme, Question, Role, Term
from ..pictures import annual_clock, timeline

Content: Final[dict[str, Callable[[Programme, Edition], object]]] = {
    HOME: lambda _programme, _edition: True,
    "schedule": lambda _programme, edition: edition.schedule.phases or edition.schedule.entries,
    "tasks": lambda _programme, edition: edition.schedule.tasks,
    "themes": lambda programme, _edition: programme.themes,
    "principles": lambda programme, _edition: programme.principles,
    "materials": lambda programme, _edition: (
        programme.agreements or programme.surveys or programme.messages or programme.materials
    ),
    "lessons": lambda programme, edition: (
        programme.lessons or (edition.run and edition.run.participants)
    ),
    "help": lambda programme, _edition: programme.situations or programme.faq,
    "glossary": lambda programme, _edition: programme.glossary,
    "about": lambda _programme, _edition: True,
    "downloads": lambda _programme, edition: edition.downloads,
}
"""The pages, and what each needs to be made."""


@pages_output
def pages(edition: Edition) -> Iterator[Page]:
    """Every page there is something to say on, and one for each role."""
    names = tuple(name for name, has in Content.items() if has(edition.programme, edition))
    roles = {f"roles/{role.id}": role for role in edition.programme.roles}
    for name in names:
        yield _page(edition, name, names)
    for name, role in roles.items():
        yield _page(edition, name, names, role)


def _page(edition: Edition, name: str, names: tuple[str, ...], role: Role | None = None) -> Page:
    path = source(edition.language.code, name)
    profile = edition.programme.profile
    title = _title(edition, name, role)
    vocabulary = Vocabulary(edition, path, name, names)
    template = edition.templates.get(f"md/{'role' if role else name}.md.jinja")
    body = template.render(vocabulary.names(), title=title, role=role)
    summary = role.summary if role else profile.summary
    meta = {
        "title": title,
        "description": edition.say(summary) if summary else "",
        "programme_page": "role" if role else name,
    }
    return Page(
        path=path,
        address=PurePosixPath(edition.address(name) or "."),
        language=edition.language.code,
        name=name,
        title=title,
        content=_front(meta) + body,
    )


def _title(edition: Edition, name: str, role: Role | None) -> str:
    if role is not None:
        return edition.role_title(role)
    return (
        edition.say(edition.programme.profile.title)
        if name == HOME
        else edition.language.words[name]
    )


def _front(meta: dict[str, str]) -> str:
    """Front matter; JSON strings are YAML strings."""
    rows = [
        f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items() if value
    ]
    return "\n".join(["---", *rows, "---", "", ""])


_OF_EDITION: Final = (
    "programme",
    "run",
    "schedule",
    "language",
    "updated",
    "citation",
    "say",
    "line",
    "prose",
    "filled",
    "filled_line",
    "when",
    "say_when",
    "task_when",
    "duration",
)
"""What page templates call by the same name as an Edition does."""


@dataclass(frozen=True)
class Vocabulary:
    """What a page template may say: the names it is given."""

    edition: Edition
    path: PurePosixPath
    page: str
    pages: tuple[str, ...]

    def names(self) -> dict[str, Any]:
        """Every name a page template can use."""
        edition = self.edition
        return {
            **{name: getattr(edition, name) for name in _OF_EDITION},
            "edition": edition,
            "profile": edition.programme.profile,
            "words": edition.language.words,
            "count": edition.language.count,
            "join": edition.language.join,
            "role_name": self._role_name,
            "role_names": edition.roles,
            "mode_names": edition.modes,
            "facts": partial(facts, edition),
            "sitting_facts": partial(sitting_facts, edition),
            "agenda_facts": partial(agenda_facts, edition),
            "lesson_label": edition.learnt,
            "lessons_by_run": self._lessons_by_run,
            "options": self._options,
            "shares": self._shares,
            "files": [self._file(one) for one in edition.downloads],
            "glossary": sorted(edition.programme.glossary, key=self._sorting),
            "page_of": page_of,
            "anchor": Markup,
            "link": self._link,
            "picture": self._picture,
            "has": self._has,
            "timeline": partial(timeline, edition, self._on_schedule),
            "annual_clock": partial(annual_clock, edition, self._on_schedule),
        }

    def _link(self, page: str, anchor: str | None = None) -> Markup:
        """The target of a Markdown link to *page*; ids and page names need no escaping."""
        there = source(self.edition.language.code, page)
        return Markup(link(self.path, there, anchor))  # noqa: S704 -- made of ids and our own names

    def _picture(self, named: str) -> Markup:
        """The target of a Markdown picture; what Markdown takes for its own is quoted."""
        return Markup(quote(link(self.path, self.edition.picture(named))))  # noqa: S704 -- quoted

    def _role_name(self, key: str) -> str:
        return self.edition.say(self.edition.programme.role(key).name)

    def _has(self, page: str) -> bool:
        return page in self.pages or page.startswith("roles/")

    def _on_schedule(self, key: str) -> str:
        """The target of an event's mark in a picture."""
        return str(self._link("schedule", key))

    def _lessons_by_run(self, entry: Entry) -> list[tuple[str, list[Lesson]]]:
        """The lessons about *entry*, under one label a run."""
        return [(label, list(same)) for label, same in groupby(entry.lessons, self.edition.learnt)]

    def _options(self, question: Question) -> str:
        return " / ".join(map(self.edition.say, question.options))

    def _shares(self, group: Participants) -> str:
        return self.edition.language.join(
            f"{share.count} {self.edition.say(share.label)}" for share in group.of
        )

    def _sorting(self, term: Term) -> str:
        return self.edition.say(term.term).casefold()

    def _file(self, one: Download) -> dict[str, Any]:
        words = self.edition.language.words
        return {
            "kind": one.kind,
            "title": words.get(f"file.{one.kind}", one.kind.capitalize()),
            "what": words.get(f"file.{one.kind}.what", ""),
            "role": one.role,
            "href": Markup(link(self.path, one.path)),  # noqa: S704 -- made of our own names
            "format": one.path.suffix.removeprefix(".").upper(),
            "size": self.edition.size(one.bytes),
            "bytes": one.bytes,
            "pages": one.pages,
        }
