"""Rendering is pure: the same Edition gives the same values, whatever the machine, day or order."""

import json
import os
import socket
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import NoReturn

import pytest
import time_machine

from programme.artifact import FILES, PAGES, SHEETS, Artifact, Page, Sheet
from programme.download import Download
from programme.edition import Edition
from programme.guide import editions
from programme.reading import read

EXAMPLE = Path(__file__).parent / "examples" / "small" / "programme.yml"


def fresh() -> list[Edition]:
    """The example's editions, of which nothing has been rendered yet."""
    reading = read(EXAMPLE)
    return [offering(one) for one in editions(reading.programme, (), reading.pictures)]


def offering(edition: Edition) -> Edition:
    path = PurePosixPath("files", edition.language.code, "handbook.pdf")
    return replace(
        edition, downloads=(Download("handbook", edition.language.code, None, path, 41_000, 26),)
    )


def everything(
    of: Iterable[Edition], order: Callable[[list[str]], Iterable[str]] = list
) -> dict[PurePosixPath, bytes]:
    """What every output makes of every edition, by path."""
    outputs: Mapping[str, Callable[[Edition], Iterable[Artifact | Sheet | Page]]]
    outputs = {**FILES, **SHEETS, **PAGES}
    return {
        made.path: content(made)
        for edition in of
        for name in order(list(outputs))
        for made in outputs[name](edition)
    }


def content(made: Artifact | Sheet | Page) -> bytes:
    match made:
        case Artifact():
            return made.content
        case Sheet():
            return json.dumps(made.data).encode()
        case Page():
            return made.content.encode()


def test_one_edition_knows_nothing_of_another() -> None:
    forward = everything(fresh())
    backward = everything(reversed(fresh()), order=reversed)
    assert forward == backward
    assert {path.suffix for path in forward} >= {".md", ".ics", ".json", ".svg", ".pdf"}


def test_a_day_is_like_any_other() -> None:
    made = []
    for day in (datetime(2022, 4, 1, tzinfo=UTC), datetime(2031, 12, 31, 23, 59, tzinfo=UTC)):
        with time_machine.travel(day, tick=False):
            made.append(everything(fresh()))
    assert made[0] == made[1]


class NoEnvironment(Mapping[str, str]):
    """Whoever asks it anything has asked the environment."""

    def refuse(self, *_asked: object) -> NoReturn:
        pytest.fail("the environment was asked")

    __getitem__ = __iter__ = __len__ = __contains__ = refuse


def test_the_environment_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    ready = fresh()
    expected = everything(ready)
    with monkeypatch.context() as patch:
        patch.setattr(os, "environ", NoEnvironment())
        made = everything(ready)
    assert made == expected


# --- disk, network and processes: Python tells an audit hook of each ---

OUTSIDE = ("open", "os.", "socket.", "subprocess.", "shutil.", "urllib.", "tempfile.", "sqlite3.")
_watched = threading.local()


def _hook(event: str, details: tuple[object, ...]) -> None:
    seen: list[str] | None = getattr(_watched, "seen", None)
    if seen is not None and event.startswith(OUTSIDE):
        seen.append(f"{event} {details}")


sys.addaudithook(_hook)


@contextmanager
def watching() -> Iterator[list[str]]:
    """What this thread did outside the program meanwhile."""
    _watched.seen = []
    try:
        yield _watched.seen
    finally:
        _watched.seen = None


def test_nothing_outside_is_touched_once_templates_are_loaded() -> None:
    ready = fresh()
    everything(ready)
    with watching() as seen:
        everything(ready)
    assert seen == []


def test_the_watch_sees_a_file_a_folder_and_a_host() -> None:
    with watching() as seen:
        EXAMPLE.read_bytes()
        list(EXAMPLE.parent.iterdir())
        socket.getaddrinfo("127.0.0.1", 80)
    assert {event.split()[0] for event in seen} == {"open", "os.listdir", "socket.getaddrinfo"}
