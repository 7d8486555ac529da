"""Every file of a new project, from a starter and an author's answers. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from ..keys.schema import as_text
from ..languages import language
from ..messages import told_in
from ..model import Role, Run
from ..planning import plan
from ..scalar import listed, scalar
from ..starters import Starter
from ..when import write
from .answers import ALL, Answers, Naming
from .keeping import kept
from .transcript import Transcript

SKELETON: Final = Path(__file__).parent / "skeleton"
PROGRAMME: Final = PurePosixPath("programme.yml")
SCHEMA: Final = "# yaml-language-server: $schema=programme.schema.json\n"
"""Lets an editor complete and explain what is written; `programme schema` makes the file."""
_POINTERS: Final = re.compile(r"[ -]*(id|role|roles|to|signatures): [\w\[-]")
_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]<>#|])")


def files(starter: Starter, answers: Answers) -> dict[PurePosixPath, bytes]:
    """Every file of the project, by its path below the project's folder."""
    return {PurePosixPath(path): text.encode() for path, text in _texts(starter, answers)}


def _texts(starter: Starter, answers: Answers) -> Iterator[tuple[str, str]]:
    codes, notes = answers.languages, told_in(answers.languages)
    title = _by_language(answers.title, starter.programme.profile.title.root, codes)
    named = "".join(_language(code, is_first=code == codes[0]) for code in codes)
    facts = {"languages": named, "site": scalar(title[codes[0]])}
    yield PROGRAMME.name, SCHEMA + programme(starter, answers)
    yield "programme.schema.json", as_text(notes)
    yield "mkdocs.yml", _skeleton(f"mkdocs.{notes}.yml").format_map(facts)
    yield "requirements.txt", f"{answers.requirement}\n"
    yield "README.md", "\n".join(_readme(code, title[code]) for code in codes)
    yield ".gitignore", _skeleton("gitignore")
    yield ".gitattributes", _skeleton("gitattributes")
    yield ".github/workflows/guide.yml", _skeleton(f"guide.{notes}.yml")
    for code in codes:
        yield f"docs/{code}/using.md", _skeleton(f"using.{code}.md")


def _skeleton(name: str) -> str:
    return (SKELETON / name).read_text("utf-8")


def _language(code: str, *, is_first: bool) -> str:
    name = f"        - locale: {code}\n          name: {language(code).name}\n"
    return f"{name}          default: true\n" if is_first else name


def _readme(code: str, title: str) -> str:
    return _skeleton(f"README.{code}.md").replace("{title}", _MARKDOWN.sub(r"\\\1", title))


def _by_language(
    said: Mapping[str, str], starters: Mapping[str, str], codes: tuple[str, ...]
) -> dict[str, str]:
    """What was *said* in each language, else in all of them, else what the starter says."""
    return {code: said.get(code, said.get(ALL, starters[code])) for code in codes}


def programme(starter: Starter, answers: Answers) -> str:
    """The programme.yml of *starter* as its new author has it."""
    text, profile = Transcript(starter.source), starter.programme.profile
    # Each language of the starter has a text, until those that are not wanted are taken out.
    every = profile.languages
    text.write(("programme", "id"), _id(starter, answers))
    text.write(("programme", "title"), _by_language(answers.title, profile.title.root, every))
    if answers.organisation and profile.organiser:
        name = _by_language(answers.organisation, profile.organiser.name.root, every)
        text.write(("programme", "organiser", "name"), name)
    text.write(("programme", "languages"), listed(answers.languages))
    text.write(("programme", "updated"), answers.updated.isoformat())
    if answers.licence:
        text.write(("programme", "licence"), scalar(answers.licence))
    _colour(text, answers.colours)
    _run(text, plan(starter.programme, answers.starts, language(every[0])).run)
    for at, role in enumerate(starter.programme.roles):
        if role.id in answers.roles:
            _role(text, at, role, answers.roles[role.id])
    return kept(text.text, answers.languages)


def _id(starter: Starter, answers: Answers) -> str:
    """An id that another guide from *starter* hardly has: what this one is called, and whose it is.

    It begins with the starter's own, so that it is the id of nothing else in the programme.
    """
    profile, code = starter.programme.profile, answers.languages[0]
    assert profile.organiser is not None  # noqa: S101 -- every starter has one
    named = (
        (answers.organisation, profile.organiser.name.root),
        (answers.title, profile.title.root),
    )
    said = " ".join(_by_language(told, texts, (code,))[code] for told, texts in named)
    return "-".join([str(profile.id), *re.findall(r"[^\W_]+", said.lower())])


def _colour(text: Transcript, colours: tuple[str, ...]) -> None:
    if colours:
        text.write(("programme", "brand", "colour"), scalar(colours[0]))
    if colours[1:]:
        text.write(("programme", "brand", "palette"), listed(colours[1:]))


def _run(text: Transcript, run: Run) -> None:
    text.write(("runs", 0, "id"), run.id)
    text.write(("runs", 0, "title"), run.title.root)
    for key, when in (("starts", run.starts), ("ends", run.ends)):
        assert when is not None  # noqa: S101 -- every starter has both, and a test sees to it
        text.write(("runs", 0, key), write(when))


def _role(text: Transcript, at: int, role: Role, names: Mapping[str, Naming]) -> None:
    plural, entry = role.plural or role.name, role.entry or role.name
    name, many, card = dict(role.name.root), dict(plural.root), dict(entry.root)
    for code, naming in names.items():
        name[code], many[code] = naming.name, naming.plural
        card[code] = naming.name[:1].upper() + naming.name[1:]
    for key, texts in (("name", name), ("plural", many), ("entry", card)):
        text.write(("roles", at, key), texts)


def elsewhere(
    starter: Starter, answers: Answers, text: str
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The old name of each role that has a new one, and the lines of *text* it still is on."""
    for role in starter.programme.roles:
        for code, naming in answers.roles.get(role.id, {}).items():
            word = role.name.root[code]
            lines = tuple(
                at for at, line in enumerate(text.splitlines(), start=1) if _has(line, word)
            )
            if lines and naming.name != word:
                yield word, lines


def _has(line: str, word: str) -> bool:
    """Whether *line* has *word*, in any of its forms, in a text: not as an id."""
    in_text = rf"(?<![\w-]){re.escape(word)}\w*(?!\w*[:-])"
    return not _POINTERS.match(line) and re.search(in_text, line, re.IGNORECASE) is not None
