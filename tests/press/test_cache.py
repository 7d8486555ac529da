"""PDFs that were set before."""

from collections.abc import Callable
from pathlib import Path

import pytest

from programme.artifact import Sheet
from programme.press import SetPdf
from programme.press.cache import Copy, find, keep

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
