"""The pages of the guide, as Markdown; each only where there is something on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import quote

from markupsafe import Markup

from .. import prose
from ..addresses import HOME, link, page_of, source
from ..adoption import adoptions, told
from ..artifact import Json, Page, pages_output
from ..edition import Download, Edition
from ..entry import Entry
from ..facts import agenda_facts, facts, sitting_facts
from ..front import description, front
from ..linked_data import course, course_instance, script
from ..model import Lesson, Participants, Programme, Question, Term, Text
from ..pictures import annual_clock, days, timeline, timeline_column
from ..schedule import schedule
from ..templates import markdown
from ..translations import noticed, translations

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
    "accessibility": lambda programme, _edition: programme.accessibility,
    "privacy": lambda _programme, _edition: True,
    "translations": lambda programme, _edition: any(one.missing for one in translations(programme)),
}
"""The pages, and what each needs to be made."""
_UNLISTED: Final = frozenset({"translations"})
"""The pages for those who keep the guide: in no menu, and in no search."""


@dataclass(frozen=True)
class Leaf:
    """A page to make: what it is called, the template it is made with, and what that is given."""

    name: str
    template: str
    title: str
    summary: Text | None = None
    language: str | None = None
    """The language of the title, where that is another than the page's."""
    more: Mapping[str, object] = field(default_factory=dict[str, object])


@pages_output
def pages(edition: Edition) -> Iterator[Page]:
    """Every page there is something to say on, one for each role, one for each earlier run."""
    names = tuple(name for name, has in Content.items() if has(edition.programme, edition))
    for name in names:
        yield _page(edition, names, _leaf(edition, name))
    for role in edition.programme.roles:
        title = edition.role_title(role)
        language = edition.foreign(role.plural or role.name)
        leaf = Leaf(f"roles/{role.id}", "role", title, role.summary, language, {"role": role})
        yield _page(edition, names, leaf)
    yield from _earlier(edition, names)


def _leaf(edition: Edition, name: str) -> Leaf:
    profile = edition.programme.profile
    if name == HOME:
        language = edition.foreign(profile.title)
        return Leaf(name, name, edition.say(profile.title), profile.summary, language)
    return Leaf(name, name, edition.language.words[name])


def _earlier(edition: Edition, names: tuple[str, ...]) -> Iterator[Page]:
    """How each run went that the guide does not show now, beside the plan."""
    programme = edition.programme
    for run in edition.earlier_runs:
        then = replace(edition, run=run, schedule=schedule(programme, run))
        more = {"planned": schedule(programme, None), "now": edition.schedule}
        language = edition.foreign(run.title)
        leaf = Leaf(f"runs/{run.id}", "run", edition.say(run.title), run.note, language, more)
        yield _page(then, names, leaf)


def _page(edition: Edition, pages: tuple[str, ...], leaf: Leaf) -> Page:
    path = source(edition.language.code, leaf.name)
    template = edition.templates.get(f"md/{leaf.template}.md.jinja")
    names = Vocabulary(edition, path, leaf.name, pages).names()
    meta: dict[str, Json] = {
        "title": leaf.title,
        "description": description(edition, leaf.template, leaf.title, leaf.summary),
        "programme_page": leaf.template,
        **({"robots": "noindex", "search": {"exclude": True}} if leaf.name in _UNLISTED else {}),
    }
    title = edition.marked(markdown(leaf.title), leaf.language or edition.language.code)
    body = template.render(names, title=title, **leaf.more)
    return Page(
        path=path,
        address=PurePosixPath(edition.address(leaf.name) or "."),
        language=edition.language.code,
        name=leaf.name,
        title=leaf.title,
        content=front(meta) + noticed(edition, body),
        title_language=leaf.language,
        foot=edition.templates.get("md/foot.md.jinja").render(names),
    )


_OF_EDITION: Final = (
    "programme",
    "run",
    "schedule",
    "language",
    "updated",
    "citation",
    "day",
    "licence",
    "ticks",
    "role_title",
    "earlier_runs",
    "line",
    "prose",
    "filled",
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
            "say": self._say,
            "filled_line": self._filled_line,
            "translations": partial(translations, edition.programme),
            "profile": edition.programme.profile,
            "words": edition.language.words,
            "count": edition.language.count,
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
            "files": [self._file(one) for one in edition.downloads if self._offers(one)],
            "glossary": sorted(edition.programme.glossary, key=self._sorting),
            "page_of": page_of,
            "anchor": Markup,
            "link": self._link,
            "picture": self._picture,
            "citation_file": Markup(link(self.path, edition.file("CITATION", "cff"))),  # noqa: S704 -- made of our own names
            "has": self._has,
            "timeline": partial(timeline, edition, self._on_schedule),
            "timeline_column": partial(timeline_column, edition, self._on_schedule),
            "days": days,
            "event_file": self._event_file,
            "adoptions": list(adoptions(edition)),
            "adoption_facts": partial(told, edition),
            "course_data": lambda: script(course(edition)),
            "run_data": lambda: script(course_instance(edition, edition.schedule.of_kind("event"))),
            "annual_clock": partial(annual_clock, edition, self._on_schedule),
        }

    def _say(self, text: Text) -> Markup:
        """A text plainly, for Markdown's own headings and links."""
        said, language = self.edition.choose(text)
        return self.edition.marked(markdown(prose.plain(said)), language)

    def _filled_line(self, text: Text) -> Markup:
        language = self.edition.choose(text)[1]
        return self.edition.marked(markdown(self.edition.filled_line(text)), language)

    def _link(self, page: str, anchor: str | None = None) -> Markup:
        """The target of a Markdown link to *page*; ids and page names need no escaping."""
        there = source(self.edition.language.code, page)
        return Markup(link(self.path, there, anchor))  # noqa: S704 -- made of ids and our own names

    def _picture(self, named: str) -> Markup:
        """The target of a Markdown picture; what Markdown takes for its own is quoted."""
        return Markup(quote(link(self.path, self.edition.picture(named))))  # noqa: S704 -- quoted

    @property
    def _ticks(self) -> str:
        """What readers' ticks are remembered by, in every language: the programme and the run."""
        profile, run = self.edition.programme.profile, self.edition.run
        name = profile.id or profile.title.choose(profile.languages)[0]
        return f"{quote(name, safe='')}/{run.id if run else 'plan'}"

    def _role_name(self, key: str) -> str:
        return self.edition.say(self.edition.programme.role(key).name)

    def _has(self, page: str) -> bool:
        return page in self.pages or page.startswith("roles/")

    def _on_schedule(self, key: str) -> str:
        """The target of an event's mark in a picture."""
        return str(self._link("schedule", key))

    def _event_file(self, entry: Entry) -> Markup | None:
        """The target of a link to an event for one's own calendar; None where it has no file."""
        path = self.edition.event_file(entry.key)
        if entry.cancelled or path not in self.edition.files:
            return None
        return Markup(link(self.path, path))  # noqa: S704 -- made of ids and our own names

    def _lessons_by_run(self, entry: Entry) -> list[tuple[str, list[Lesson]]]:
        """The lessons about *entry*, under one label a run."""
        return [(label, list(same)) for label, same in groupby(entry.lessons, self.edition.learnt)]

    def _options(self, question: Question) -> str:
        """What to choose from; of a scale, what its ends mean where that is said."""
        options = [self.edition.say(option) for option in question.options]
        if question.answered_by == "choice":
            return " / ".join(options)
        ends = [f"{number} = {end}" for number, end in zip((1, 5), options, strict=False)]
        return ", ".join([self.edition.language.words["scale"], *ends])

    def _shares(self, group: Participants) -> str:
        return self.edition.language.join(
            f"{share.count} {self.edition.say(share.label)}" for share in group.of
        )

    def _sorting(self, term: Term) -> str:
        return self.edition.say(term.term).casefold()

    def _offers(self, one: Download) -> bool:
        """Every file on the page of files; else a role's own on its page, and a thing's beside it.

        On other pages those that are of no role and no one thing; of posters what every printer can
        print.
        """
        if self.page == "downloads":
            return True
        if self.page == "materials":
            return one.about is not None
        role = self.page.partition("/")[2] or None
        return one.role == role and one.about is None and one.paper != "a3"

    def _subscription(self, one: Download) -> Markup | None:
        """Where a calendar is subscribed to; None of other files, or without the site's address."""
        site = self.edition.programme.profile.url
        if one.path.suffix != ".ics" or site is None:
            return None
        return Markup("webcal:{}").format(f"{site}{one.path}".partition(":")[2])

    def _named(self, one: Download) -> Iterator[str]:
        """Its name by parts: what it is called, its kind, and its role or its paper."""
        if one.title:
            yield one.title
        yield self._kind(one)
        if one.role:
            yield self._role_name(one.role)
        if one.paper:
            yield one.paper.upper()

    def _label(self, one: Download) -> str:
        """The same in words, where the name of the kind is said already."""
        words = self.edition.language.words
        if one.title:
            return one.title
        if one.paper:
            return words[f"paper.{one.paper}"]
        if one.role:
            return self.edition.role_title(self.edition.programme.role(one.role))
        return words.get(f"file.{one.kind}.whole", self._kind(one))

    def _kind(self, one: Download) -> str:
        return self.edition.language.words.get(f"file.{one.kind}", one.kind.capitalize())

    def _file(self, one: Download) -> dict[str, Any]:
        words = self.edition.language.words
        return {
            "kind": one.kind,
            "about": one.about,
            "name": self._kind(one),
            "title": " – ".join(self._named(one)),
            "which": self._label(one),
            "what": words.get(f"file.{one.kind}.what", ""),
            "role": one.role,
            "subscribe": self._subscription(one),
            "href": Markup(link(self.path, one.path)),  # noqa: S704 -- made of our own names
            "format": one.path.suffix.removeprefix(".").upper(),
            "size": self.edition.size(one.bytes),
            "bytes": one.bytes,
            "pages": one.pages,
        }
