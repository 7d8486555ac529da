"""What one PDF is set from, and the key it is kept by."""

from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from programme.artifact import Sheet
from programme.press.forme import Forme, Stock, lock_up

FORME = Forme(
    template="a.typ",
    data='{"title": "A"}',
    form="pdf",
    files={"a.typ": b"= A", "b.svg": b"<svg/>"},
    fonts={"a.ttf": b"font"},
    optimize=True,
    created=0,
)


def test_key_of_the_same_forme_is_the_same() -> None:
    files = dict(reversed(list(FORME.files.items())))
    assert replace(FORME, files=files).key == FORME.key


@pytest.mark.parametrize(
    "changed",
    [
        replace(FORME, template="b.svg"),
        replace(FORME, data='{"title": "B"}'),
        replace(FORME, files={"a.typ": b"= A", "b.svg": b"<svg />"}),
        replace(FORME, files={"a.typ": b"= A", "c.svg": b"<svg/>"}),
        replace(FORME, files={"a.typ": b"= A"}),
        replace(FORME, fonts={"a.ttf": b"another"}),
        replace(FORME, form="png"),
        replace(FORME, optimize=False),
        replace(FORME, created=1),
    ],
)
def test_key_of_another_forme_is_another(changed: Forme) -> None:
    assert changed.key != FORME.key


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def test_project_replaces_templates_and_fonts_of_ours_one_by_one(tmp_path: Path) -> None:
    first = write(tmp_path / "first", theme_typ="first", fonts__Own_TTF="font")
    second = write(tmp_path / "second", theme_typ="second", pictures__logo_svg="logo")
    stock, ours = Stock.of([first, second]), Stock.of([])
    assert stock.templates() == {
        **ours.templates(),
        "theme.typ": b"first",
        "pictures/logo.svg": b"logo",
    }
    assert stock.fonts() == {**ours.fonts(), "Own.TTF": b"font"}
    assert {"theme.typ", "handbook.typ"} <= ours.templates().keys()


def test_sheet_is_locked_up_with_its_assets_and_its_day() -> None:
    sheet = Sheet(
        PurePosixPath("x.pdf"),
        "handbook.typ",
        {"date": "2026-11-24"},
        assets={"pictures/a.svg": b"<svg/>"},
    )
    stock = Stock.of([])
    assert lock_up(sheet, {"b": "ä", "a": 1}, stock, optimize=False) == Forme(
        template="handbook.typ",
        data='{"a": 1, "b": "ä"}',
        form="pdf",
        files={**stock.templates(), "pictures/a.svg": b"<svg/>"},
        fonts=stock.fonts(),
        optimize=False,
        created=1_795_478_400,
    )


def test_sheet_without_a_day_is_of_the_first_there_is() -> None:
    sheet = Sheet(PurePosixPath("x.pdf"), "handbook.typ", {"date": None})
    assert lock_up(sheet, {}, Stock.of([]), optimize=True).created == 0


@pytest.mark.parametrize("name", ["/etc/passwd", "../secret.svg", "pictures/../../secret.svg"])
def test_asset_outside_the_forme_is_refused(name: str) -> None:
    sheet = Sheet(PurePosixPath("x.pdf"), "handbook.typ", {}, assets={name: b""})
    with pytest.raises(ValueError, match=name):
        lock_up(sheet, {}, Stock.of([]), optimize=True)
