"""The pages of the guide, as Markdown; each only where there is something on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Final

from ...addresses import HOME, source
from ...artifact import Json, Page, pages_output
from ...edition import Edition
from ...front import description, front
from ...model import Programme, Text
from ...schedule import schedules
from ...templates import markdown
from ...translations import noticed, translations
from .vocabulary import Vocabulary

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
    runs = edition.earlier_runs
    planned, *held = schedules(edition.programme, (None, *runs))
    for run, schedule in zip(runs, held, strict=True):
        then = replace(edition, run=run, schedule=schedule)
        more = {"planned": planned, "now": edition.schedule}
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
