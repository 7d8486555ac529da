"""PDFs that were set before."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from programme.artifact import Sheet
from programme.press import SetPdf
from programme.press.cache import Copy, find, keep, tidy

COPY = Copy(b"%PDF\n\x00\xff\n", 3, ("unknown font family: x",))


def test_copy_that_was_kept_is_found(tmp_path: Path) -> None:
    keep(tmp_path / "new" / "folder", "key", COPY)
    assert find(tmp_path / "new" / "folder", "key") == COPY
    assert find(tmp_path / "new" / "folder", "other") is None
    assert find(tmp_path / "no folder", "key") is None


@pytest.mark.parametrize("size", [0, 1, 64, 65, 80, -1])
def test_torn_copy_is_none(tmp_path: Path, size: int) -> None:
    keep(tmp_path, "key", COPY)
    whole = (tmp_path / "key").read_bytes()
    (tmp_path / "key").write_bytes(whole[:size])
    assert find(tmp_path, "key") is None


def test_keeping_leaves_nothing_beside_the_copy(tmp_path: Path) -> None:
    keep(tmp_path, "key", COPY)
    keep(tmp_path, "key", COPY)
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def aged(path: Path, days: int) -> None:
    """Let *path* be as if it were last asked for so many *days* ago."""
    then = time.time() - days * 24 * 60 * 60
    os.utime(path, (then, then))


def test_copy_that_nobody_asked_for_in_a_month_is_dropped(tmp_path: Path) -> None:
    for key, days in (("used", 40), ("unused", 31), ("recent", 29)):
        keep(tmp_path, key, COPY)
        aged(tmp_path / key, days)
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    assert find(tmp_path, "used") == COPY
    tidy(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["gone", "recent", "used"]
    tidy(tmp_path / "no folder")


def test_build_drops_what_was_not_needed_for_a_month_and_keeps_what_it_needs(
    press: Callable[..., list[SetPdf]],
    note: Callable[[str], Sheet],
    templates: Path,
    tmp_path: Path,
) -> None:
    cache = tmp_path / "cache"
    press(note("one"), note("two"), template_dirs=[templates], cache=cache)
    for path in cache.iterdir():
        aged(path, 31)
    (found,) = press(note("one"), template_dirs=[templates], cache=cache)
    (left,) = cache.iterdir()
    assert find(cache, left.name) == Copy(found.artifact.content, found.pages)


def test_sheet_that_was_set_is_not_set_again_unless_it_changed_or_its_copy_is_torn(
    press: Callable[..., list[SetPdf]],
    note: Callable[[str], Sheet],
    templates: Path,
    tmp_path: Path,
) -> None:
    cache = tmp_path / "cache"

    def setting(text: str) -> tuple[bytes, int]:
        (pdf,) = press(note(text), template_dirs=[templates], cache=cache)
        return pdf.artifact.content, pdf.pages

    first, pages = setting("one")
    assert pages == 1
    (kept,) = cache.iterdir()
    keep(cache, kept.name, Copy(first, 77))  # a number only the cache can know
    assert setting("one") == (first, 77)
    assert setting("two") not in {(first, 1), (first, 77)}
    kept.write_bytes(b"torn")
    assert setting("one") == (first, 1)
    assert len(list(cache.iterdir())) == 2
