"""What a page template may say: the names it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import quote

from markupsafe import Markup

from ... import adoption, prose
from ...addresses import HOME, found, link, page_of, relinked, source
from ...adoption import adoptions
from ...edition import Edition
from ...entry import Entry
from ...facts import agenda_facts, facts, moved_from, sitting_facts
from ...linked_data import course, course_instance, script
from ...marking import told
from ...model import Lesson, Participants, Question, Term, Text
from ...pictures import annual_clock, days, timeline, timeline_column
from ...templates import markdown
from ...translations import translations
from .files import offered

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
    "duration",
    "title_line",
)
"""What page templates call by the same name as an Edition does."""
_HREF: Final = ' href="'
_TEXTS: Final = ("line", "lead", "prose", "filled")
"""The same, of what sets texts as HTML, with links in them."""


@dataclass(frozen=True)
class Vocabulary:
    """The names a template is given, for the page *page* whose source is *path*."""

    edition: Edition
    path: PurePosixPath
    page: str
    pages: tuple[str, ...]

    def names(self) -> dict[str, Any]:
        """Every name a page template can use."""
        return {**self._of_edition(), **self._told(), **self._of_page(), **self._drawn()}

    def _of_edition(self) -> dict[str, Any]:
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
            "mode_names": edition.modes,
            "lessons_by_run": self._lessons_by_run,
            "adoptions": list(adoptions(edition)),
            "glossary": sorted(edition.programme.glossary, key=self._sorting),
        }

    def _told(self) -> dict[str, Any]:
        """What is said of a thing in a sentence, with every other language in it marked."""
        sentences: dict[str, Callable[..., str]] = {
            "role_name": _role_name,
            "role_names": Edition.roles,
            "when": Edition.when,
            "moved_from": moved_from,
            "task_when": Edition.task_when,
            "facts": facts,
            "sitting_facts": sitting_facts,
            "agenda_facts": agenda_facts,
            "lesson_label": Edition.learnt,
            "adoption_facts": adoption.told,
            "options": _options,
            "shares": _shares,
        }
        return {name: partial(self._tell, tell) for name, tell in sentences.items()}

    def _tell(self, tell: Callable[..., str], *about: object) -> Markup:
        return told(self.edition, lambda edition: tell(edition, *about))

    def _of_page(self) -> dict[str, Any]:
        """What depends on where the page is, above all the targets of links."""
        edition = self.edition
        return {
            "files": offered(edition, self.path, self.page),
            **{name: self._led(getattr(edition, name)) for name in _TEXTS},
            "page_of": page_of,
            "anchor": Markup,
            "link": self._link,
            "href": self._href,
            "picture": self._picture,
            "citation_file": Markup(link(self.path, edition.file("CITATION", "cff"))),  # noqa: S704 -- made of our own names
            "has": self._has,
            "event_file": self._event_file,
        }

    def _drawn(self) -> dict[str, Any]:
        """Pictures, and what is said to search engines."""
        edition = self.edition
        return {
            "timeline": partial(timeline, edition, self._on_schedule),
            "timeline_column": partial(timeline_column, edition, self._on_schedule),
            "days": days,
            "course_data": lambda: script(course(edition)),
            "run_data": lambda: script(course_instance(edition, edition.schedule.of_kind("event"))),
            "annual_clock": partial(annual_clock, edition, self._on_schedule),
        }

    def _say(self, text: Text) -> Markup:
        """A text plainly, for Markdown's own headings and links."""
        said, language = self.edition.choose(text)
        return self.edition.marked(markdown(prose.plain(said)), language)

    def _filled_line(self, text: Text, to: Sequence[str]) -> Markup:
        language = self.edition.choose(text)[1]
        return self.edition.marked(markdown(self.edition.filled_line(text, to)), language)

    def _led(self, setting: Callable[..., Markup]) -> Callable[..., Markup]:
        """What sets a text as HTML, its links leading from this page.

        A text is shown on several pages, so it names them from the folder of its language.
        """

        def led(*text: Any, **manner: Any) -> Markup:  # noqa: ANN401 -- whatever *setting* takes
            html = setting(*text, **manner)
            return self._leading(html) if _HREF in html else html

        return led

    def _href(self, url: str) -> Markup:
        """The target of a link in HTML to an *url* of the programme: it leads as a text's links."""
        return Markup(self._leading(Markup(f'{_HREF}{{}}"').format(url))[len(_HREF) : -1])  # noqa: S704 -- escaped

    def _leading(self, html: Markup) -> Markup:
        def lead(there: PurePosixPath) -> str:
            return quote(link(self.path, there))

        root = source(self.edition.language.code, HOME)
        return Markup(relinked(found(html, self._standing), root, lead))  # noqa: S704 -- as it was, but for targets

    def _standing(self, key: str) -> str | None:
        """The page in the folder of the language that the thing *key* stands on, and where."""
        schedule = self.edition.schedule
        return f"{page_of(schedule[key])}.md#{quote(key)}" if key in schedule else None

    def _link(self, page: str, anchor: str | None = None) -> Markup:
        """The target of a Markdown link to *page*; ids and page names need no escaping."""
        there = source(self.edition.language.code, page)
        return Markup(link(self.path, there, anchor))  # noqa: S704 -- made of ids and our own names

    def _picture(self, named: str) -> Markup:
        """The target of a Markdown picture; what Markdown takes for its own is quoted."""
        return Markup(quote(link(self.path, self.edition.picture(named))))  # noqa: S704 -- quoted

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

    def _lessons_by_run(self, entry: Entry) -> list[tuple[Markup, list[Lesson]]]:
        """The lessons about *entry*, under one label a run."""
        labelled: dict[Markup, list[Lesson]] = {}
        for lesson in entry.lessons:
            labelled.setdefault(self._tell(Edition.learnt, lesson), []).append(lesson)
        return list(labelled.items())

    def _sorting(self, term: Term) -> str:
        return self.edition.say(term.term).casefold()


def _role_name(edition: Edition, key: str) -> str:
    return edition.say(edition.programme.role(key).name)


def _options(edition: Edition, question: Question) -> str:
    """What to choose from; of a scale, what its ends mean where that is said."""
    options = [edition.say(option) for option in question.options]
    if question.answered_by == "choice":
        return " / ".join(options)
    ends = [f"{number} = {end}" for number, end in zip((1, 5), options, strict=False)]
    return ", ".join([edition.language.words["scale"], *ends])


def _shares(edition: Edition, group: Participants) -> str:
    return edition.language.join(f"{share.count} {edition.say(share.label)}" for share in group.of)
