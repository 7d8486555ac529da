"""What one PDF is set from, and the key it is kept by."""

from dataclasses import replace
from pathlib import Path, PurePosixPath
from shutil import copy2

import pytest

from programme.artifact import Sheet
from programme.press import forme
from programme.press.forme import Forme, Stock, lock_up, program

FORME = Forme(
    template="a.typ",
    data='{"title": "A"}',
    form="pdf",
    files={"a.typ": b"= A", "b.svg": b"<svg/>"},
    fonts={"a.ttf": b"font"},
    optimize=True,
    created=0,
    program=b"program",
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
        replace(FORME, program=b"another"),
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
        program=program(),
    )


def test_another_program_has_another_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in Path(forme.__file__).parent.glob("*.*"):
        copy2(path, tmp_path)
    monkeypatch.setattr(forme, "_PRESS", tmp_path)
    assert program.__wrapped__() == program()
    parts = ("compositor.py", "fields.ttf", "form.py", "forme.py", "lettering.py", "objects.py")
    for name in parts:
        before = program.__wrapped__()
        with (tmp_path / name).open("ab") as file:
            file.write(b"# changed\n")
        assert program.__wrapped__() != before


def test_sheet_without_a_day_is_of_the_first_there_is() -> None:
    sheet = Sheet(PurePosixPath("x.pdf"), "handbook.typ", {"date": None})
    assert lock_up(sheet, {}, Stock.of([]), optimize=True).created == 0


@pytest.mark.parametrize("name", ["/etc/passwd", "../secret.svg", "pictures/../../secret.svg"])
def test_asset_outside_the_forme_is_refused(name: str) -> None:
    sheet = Sheet(PurePosixPath("x.pdf"), "handbook.typ", {}, assets={name: b""})
    with pytest.raises(ValueError, match=name):
        lock_up(sheet, {}, Stock.of([]), optimize=True)
