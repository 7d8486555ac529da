"""A starter's text in some of its languages: their texts, and the notes in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..messages import LANGUAGES as TOLD
from ..messages import told_in
from ..starters import LANGUAGES
from .transcript import depth

_TEXT: Final = re.compile(rf"( *(?:- )?)({'|'.join(LANGUAGES)}): (.*)")
_NOTE: Final = re.compile(rf"( *# )({'|'.join(TOLD)}): (.*)")


def kept(text: str, languages: Sequence[str]) -> str:
    """Keep of *text* what is in *languages*, in their order.

    One alone is named too: when there is another, the texts that it lacks are seen.
    """
    ahead = list(_noted(text.splitlines(), told_in(languages)))
    lines: list[str] = []
    while ahead:
        found = _TEXT.fullmatch(ahead[0])
        if found is None:
            lines.append(ahead.pop(0))
            continue
        said = _taken(ahead, len(found[1]))
        lines += _together(found[1], {code: said[code] for code in languages})
    return "".join(f"{line}\n" for line in lines)


def _noted(lines: Sequence[str], code: str) -> Iterator[str]:
    for line in lines:
        note = _NOTE.fullmatch(line)
        if note is None:
            yield line
        elif note[2] == code:
            yield f"{note[1]}{note[3]}"


def _taken(ahead: list[str], column: int) -> dict[str, list[str]]:
    """Take a text whose codes stand at *column*: by language, what follows the code, and below."""
    said: dict[str, list[str]] = {}
    while ahead and (found := _TEXT.fullmatch(ahead[0])) and len(found[1]) == column:
        if found[2] in said:  # the next item of a list
            break
        end = 1
        while end < len(ahead) and depth(ahead[end]) > column:
            end += 1
        while not ahead[end - 1].strip():
            end -= 1
        said[found[2]] = [found[3], *ahead[1:end]]
        del ahead[:end]
    return said


def _together(lead: str, said: dict[str, list[str]]) -> Iterator[str]:
    for code, (first, *below) in said.items():
        yield f"{lead}{code}: {first}"
        yield from below
        lead = " " * len(lead)
