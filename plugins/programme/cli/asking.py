"""The questions of ``programme new``: what was not given as an option, asked until it is right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from ..languages import language
from ..messages import sentence, sentences
from ..problems import Place, Problem, ProblemsError
from ..project import Given, answers
from ..starters import DEFAULT, LANGUAGES, NAMES, Starter, starter

_LICENCE = "CC BY 4.0"


@dataclass(frozen=True)
class Asking:
    """A talk in one language."""

    told: str

    def ask(self, code: str, suggested: str, check: Callable[[str], object], **facts: str) -> str:
        """Ask what the sentence *code* asks, until *check* refuses the answer no more."""
        question = sentences(self.told)[code].format_map(facts)
        while True:
            answer = str(click.prompt(question, default=suggested))
            try:
                check(answer)
            except ProblemsError as error:
                for problem in error.problems:
                    click.echo(sentence(problem, self.told))
            else:
                return answer


def asked(given: Given, told: str, today: date, folder: Path) -> Given:
    """Everything that *given* leaves open, asked in the language *told*.

    Raises:
        ProblemsError: there is nobody to ask.
    """
    try:
        return _asked(given, Asking(told), today)
    except click.Abort:
        click.echo()
        raise ProblemsError([Problem("new_no_answer", Place(folder.as_posix()))]) from None


def _asked(given: Given, talk: Asking, today: date) -> Given:
    begun = starter(given.starter or _starter(talk))
    wanted = given.languages or talk.ask(
        "new_ask_languages", answers.SUGGESTED, answers.languages, known=", ".join(LANGUAGES)
    )
    codes = answers.languages(wanted)
    given = replace(given, starter=begun.name, languages=wanted)
    given = replace(given, title=given.title or tuple(_titles(talk, begun, codes)))
    return replace(
        given,
        organisation=given.organisation or (_organisation(talk, begun, codes),),
        starts=given.starts
        or talk.ask("new_ask_starts", answers.next_start(begun.programme, today), answers.starts),
        roles=given.roles or tuple(_roles(talk, begun, codes)),
        colours=given.colours or (_colour(talk, begun),),
        licence=given.licence or talk.ask("new_ask_licence", _LICENCE, _a_text),
    )


def _a_text(written: str) -> str:
    return answers.text(written, "")


def _starter(talk: Asking) -> str:
    titles = {name: starter(name).programme.profile.title.root[talk.told] for name in NAMES}
    listed = ", ".join(f"{name} ({title})" for name, title in titles.items())
    return talk.ask("new_ask_starter", DEFAULT, answers.starter_name, starters=listed)


def _titles(talk: Asking, begun: Starter, codes: tuple[str, ...]) -> Iterator[str]:
    """The title in each language, as an option would say it."""
    for code in codes:
        suggested = begun.programme.profile.title.root[code]
        named = language(code).name
        yield f"{code}={talk.ask('new_ask_title', suggested, _a_text, language=named)}"


def _organisation(talk: Asking, begun: Starter, codes: tuple[str, ...]) -> str:
    holder = begun.programme.profile.organiser
    assert holder is not None  # noqa: S101 -- a test reads every starter
    code = "new_ask_organisation_once" if codes[1:] else "new_ask_organisation"
    return talk.ask(code, holder.name.root[codes[0]], _a_text)


def _colour(talk: Asking, begun: Starter) -> str:
    suggested = begun.programme.profile.brand.colour or ""
    return talk.ask("new_ask_colour", suggested, lambda said: answers.colours([said]))


def _roles(talk: Asking, begun: Starter, codes: tuple[str, ...]) -> Iterator[str]:
    """What each role is called; in other languages only where it is not what it was."""
    for role in begun.programme.roles:
        plural = (role.plural or role.name).root
        for code in codes:
            suggested = f"{role.name.root[code]}/{plural[code]}"

            def check(said: str, option: str = f"{role.id}.{code}") -> object:
                return answers.roles([f"{option}={said}"], begun.programme, codes)

            facts = {"role": role.name.root[code], "language": language(code).name}
            said = talk.ask("new_ask_role", suggested, check, **facts)
            if said == suggested:
                break
            yield f"{role.id}.{code}={said}"
