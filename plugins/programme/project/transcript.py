"""The text of a starter with some of its keys written anew; every other line stays as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..scalar import scalar
from ..source import Source, Trail


class Transcript:
    """The lines of *source*, to be changed by the trail of a key."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._lines = source.text.splitlines()
        self._new: dict[int, list[str]] = {}

    def write(self, trail: Trail, value: str | Mapping[str, str]) -> None:
        """Give the key at *trail* another value: as it is to be written, or a text by language."""
        line, column = self._source.keys[trail].line - 1, self._source.keys[trail].column - 1
        lead = f"{self._lines[line][:column]}{trail[-1]}:"
        for old in range(line, self._end(line, column)):
            self._new[old] = []
        if isinstance(value, str):
            self._new[line] = [f"{lead} {value}"]
        else:
            inside = " " * (column + 2)
            self._new[line] = [lead, *(f"{inside}{k}: {scalar(v)}" for k, v in value.items())]

    def _end(self, line: int, column: int) -> int:
        """The number of the line after what is written at *column* of *line*, notes not counted."""
        end = line + 1
        while end < len(self._lines) and depth(self._lines[end]) > column:
            end += 1
        while not self._lines[end - 1].strip():
            end -= 1
        return end

    @property
    def text(self) -> str:
        """The whole, as it is now."""
        return "".join(f"{line}\n" for line in self._written())

    def _written(self) -> Iterator[str]:
        for number, line in enumerate(self._lines):
            yield from self._new.get(number, [line])


def depth(line: str) -> int:
    """How far in *line* begins; an empty one is as deep as can be, so that it ends nothing."""
    return len(line) - len(line.lstrip()) if line.strip() else len(line) + 1000
