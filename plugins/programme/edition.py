"""A programme in one language and one run: the one argument of every output."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

from babel.numbers import format_decimal
from markupsafe import Markup

from . import prose
from .addresses import HOME, address, file, page_of, picture
from .article import Article
from .brand import Look, look
from .download import Download
from .entry import Entry
from .languages import Language
from .licences import Licence, licence
from .locales import locale_of, name_of
from .model import Lesson, Programme, Role, Run, Text, fill
from .schedule import Schedule
from .templates import Templates
from .when import Duration, Hours, Named, Resolved, Style, say, say_date, say_duration, say_hours


@dataclass(frozen=True)
class Edition:
    """A programme in one language and one run, and all that is needed to say it."""

    programme: Programme
    language: Language
    run: Run | None
    schedule: Schedule
    templates: Templates = field(default_factory=Templates)
    downloads: tuple[Download, ...] = ()
    """What readers of this language are offered; empty while it is being made."""
    files: frozenset[PurePosixPath] = frozenset()
    """Where every file of this language is, offered or not; empty while they are being made."""
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """Every picture and font the programme names, by the path it is named by."""
    articles: tuple[Article, ...] = ()
    """The pages of this language that are written by hand."""

    @property
    def default_language(self) -> str:
        """The language whose pages have no prefix in their addresses."""
        return self.programme.profile.languages[0]

    @property
    def earlier_runs(self) -> tuple[Run, ...]:
        """Every run that is over and is not the one shown now, the latest first."""
        over = [run for run in self.programme.runs if run.status == "done"]
        shown = self.run and self.run.id
        return tuple(run for run in reversed(over) if run.id != shown)

    @property
    def look(self) -> Look:
        """The colours of the guide."""
        return look(self.programme.profile.brand)

    def file(self, name: str, extension: str, role: str | None = None) -> PurePosixPath:
        """Where the file *name* of this edition is."""
        return file(self.language.code, name, extension, role)

    def event_file(self, key: str) -> PurePosixPath:
        """Where the event *key* is as a file for one's own calendar."""
        return self.file(f"events/{key}", "ics")

    def picture(self, named: str) -> PurePosixPath:
        """Where the picture *named* so is on the site."""
        return picture(named)

    def choose(self, text: Text) -> tuple[str, str]:
        """Choose *text* in this edition's language, else in another; and say in which."""
        return text.choose((self.language.code, *self.programme.profile.languages))

    def foreign(self, text: Text) -> str | None:
        """The language *text* is shown in, where that is another than this edition's."""
        language = self.choose(text)[1]
        return None if language == self.language.code else language

    def say(self, text: Text) -> str:
        """Say *text* plainly, for titles, attributes and calendars."""
        return prose.plain(self.choose(text)[0])

    def line(self, text: Text) -> Markup:
        """Set *text* as one line of HTML, marked with its language where it is another."""
        said, language = self.choose(text)
        return self.marked(prose.inline(said), language)

    def title_line(self, text: Text) -> Markup:
        """Set *text* as `line` does, but without links: what leads elsewhere is made of it."""
        said, language = self.choose(text)
        return self.marked(prose.title(said), language)

    def marked(self, html: Markup, language: str) -> Markup:
        """Mark one line of *html* with its *language*, where that is another than ours."""
        if language == self.language.code:
            return html
        return Markup("<span {}>{}</span>").format(self._attributes(language), html)

    def _attributes(self, language: str) -> Markup:
        """What marks a text in another *language*; its direction too, where that is another."""
        direction = locale_of(language).text_direction
        turned = (
            Markup(' dir="{}"').format(direction) if direction != self.language.direction else ""
        )
        return Markup('lang="{}"{}').format(language, turned)

    def prose(self, text: Text, *, below: int = 2) -> Markup:
        """Set *text* as blocks of HTML; where it is in another language, say so.

        Headings within the text come below level *below*.
        """
        said, language = self.choose(text)
        return self._noticed(prose.block(said, below=below), language)

    def lead(self, text: Text) -> Markup:
        """Set *text* as blocks below a heading, which says itself what is in another language."""
        said, language = self.choose(text)
        return self._passage(prose.block(said), language)

    def _noticed(self, html: Markup, language: str) -> Markup:
        if language == self.language.code:
            return html
        passage = self._passage(html, language)
        return Markup('<p class="pg-notice">{}</p>\n{}').format(self.only_in(language), passage)

    def only_in(self, language: str) -> str:
        """Say that a passage is only in another *language*."""
        return self.language.words["only_in_language"].format(language=self.named([language]))

    def partly_in(self, languages: Iterable[str]) -> str:
        """Say that some of a page or a book is only in other *languages*; where none, nothing."""
        named = self.named(sorted(set(languages)))
        return named and self.language.words["partly_in_language"].format(languages=named)

    def _passage(self, html: Markup, language: str) -> Markup:
        """Mark blocks of *html* with their *language*, where that is another than ours."""
        if language == self.language.code:
            return html
        return Markup("<div {}>\n{}</div>\n").format(self._attributes(language), html)

    def named(self, languages: Iterable[str]) -> str:
        """Say which *languages*: "Finnish and Swedish"."""
        return self.language.join(name_of(code, self.language.babel) for code in languages)

    def when(self, entry: Entry, style: Style = "full") -> str:
        """Say when *entry* is, no finer than it is known."""
        return self.say_when(entry.when, style)

    def say_when(self, resolved: Resolved, style: Style = "full") -> str:
        """Say a time; of one that is not known, that it is not."""
        if resolved is None:
            return self.language.words["undated"]
        return say(resolved, self.language.when, self.language.locale, self._named, style)

    def _named(self, key: str) -> Named:
        """The title and kind of the thing that a date hangs on, for "2 weeks before …"."""
        entry = self.schedule.hung_on(key)
        return Named(self.say(entry.title), entry.kind)

    def role_title(self, role: Role) -> str:
        """What the page and the chapter of *role* are called: "Mentors"."""
        said = self.say(role.plural or role.name)
        return said[:1].upper() + said[1:]

    def roles(self, ids: Iterable[str]) -> str:
        """Say "mentors and mentees"."""
        named = [self.programme.role(key) for key in ids]
        return self.language.join(self.say(role.plural or role.name) for role in named)

    def modes(self, modes: Iterable[str]) -> str:
        """Say how people meet: "in person and remote"."""
        return self.language.join(self.language.words[f"mode.{mode}"] for mode in modes)

    def duration(self, duration: Duration) -> str:
        """Say how long something takes."""
        return say_duration(duration, self.language.when, self.language.locale)

    def clock(self, hours: Hours) -> str:
        """Say clock times: "15–16.30"."""
        return say_hours(hours, self.language.when, self.language.locale)

    def task_when(self, task: Entry) -> str:
        """When a task is to be done: its own time, else the event it belongs to."""
        if task.each:
            return self.language.join(self._of_each(key, when) for key, when in task.each)
        if task.when is not None:
            return self.when(task)
        if task.event is None:
            return ""
        title = self.say(self.schedule[task.event].title)
        return self.language.words["task_of"].format(title=title)

    def _of_each(self, key: str, when: Resolved) -> str:
        return self.say_when(when) if when else self.say(self.schedule[key].title)

    def learnt(self, lesson: Lesson) -> str:
        """Say in which run *lesson* was learnt: "Learnt: Pilot 2022"."""
        if lesson.run is None:
            return self.language.words["learnt"]
        titles = {run.id: run.title for run in self.programme.runs}
        return self.language.words["learnt_in"].format(run=self.say(titles[lesson.run]))

    @property
    def url(self) -> str | None:
        """Where this edition of the guide is published, if that is known."""
        url = self.programme.profile.url
        return f"{url}{self.address(HOME)}" if url else None

    @property
    def licence(self) -> Licence | None:
        """The licence of the guide, where it is one that is known by its name."""
        written = self.programme.profile.licence
        return licence(self.say(written)) if written else None

    @property
    def identity(self) -> str:
        """What tells the guide, in every language, from all others: its name and its address.

        Two guides may have one name, as they began as one, or one address while they have none.
        """
        profile = self.programme.profile
        name = profile.id or profile.title.choose(profile.languages)[0]
        site = urlsplit(profile.url or "")
        return f"{name}.{site.hostname}{site.path.rstrip('/')}" if site.hostname else name

    @property
    def ticks(self) -> str:
        """What readers' ticks are remembered by, in every language: the guide and the run."""
        return f"{quote(self.identity, safe='')}/{self.run.id if self.run else 'plan'}"

    @property
    def citation(self) -> str:
        """How to cite the guide; what is not known is left out with its full stop."""
        profile = self.programme.profile
        parts = [
            self.say(profile.organiser.name) if profile.organiser else "",
            self.say(profile.title),
            str(profile.updated.year) if profile.updated else "",
            self.url or "",
        ]
        return ". ".join(part for part in parts if part)

    @property
    def updated(self) -> str | None:
        """The day the content was last changed, as its author says."""
        day = self.programme.profile.updated
        return self.day(day) if day else None

    def day(self, day: date) -> str:
        """Say a day of the calendar in full: "24 November 2026"."""
        return say_date(day, self.language.locale)

    def size(self, number: int) -> str:
        """Say the size of a file of *number* bytes: "410 kB"."""
        kilobytes = format_decimal(max(1, round(number / 1000)), locale=self.language.babel)
        return self.language.words["kilobytes"].format(n=kilobytes)

    def address(self, page: str) -> str:
        """Where readers find *page*, below the guide's root: "en/schedule/", or "" for home."""
        found = address(self.language, page, self.default_language).as_posix()
        return "" if found == "." else f"{found}/"

    def url_of(self, key: str) -> str | None:
        """Where the thing *key* is published, if that is known."""
        site = self.programme.profile.url
        page = self.address(page_of(self.schedule[key]))
        return f"{site}{quote(page)}#{quote(key)}" if site else None

    def filled(self, text: Text, to: Sequence[str] = ()) -> Markup:
        """Set a message *to* some roles as blocks of HTML, with what it leaves open filled in."""
        said, language = self.choose(text)
        return self._noticed(prose.block(fill(said, partial(self._filler, to))), language)

    def filled_line(self, text: Text, to: Sequence[str] = ()) -> str:
        """Say a message's subject plainly, with what it leaves open filled in."""
        return prose.plain(fill(self.choose(text)[0], partial(self._filler, to)))

    def _filler(self, to: Sequence[str], key: str, what: str) -> str | None:
        """What is said of *key*: to one role alone, at the hours of that role."""
        if key not in self.schedule:
            return None
        entry = self.schedule[key]
        if len(to) == 1:
            entry = entry.for_role(to[0])
        says = {
            "title": partial(self.say, entry.title),
            "when": partial(self.when, entry),
            "on": partial(self.when, entry, "on"),
        }
        return prose.literal(says[what]())
