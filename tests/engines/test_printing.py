"""Which PDFs a setting asks for."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, cast

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from pypdf import PageObject, PdfReader  # noqa: TID253 -- its tests set PDFs anyway

from programme.engines.mkdocs import printing
from programme.engines.mkdocs.printing import Setting, asks_for, press_for, unknown
from programme.press import Press, press
from programme.press.forme import FONTS, TEMPLATES

KINDS = ("handbook", "cards")

Build = Callable[..., Path]
Change = Callable[[str, str], None]


@pytest.mark.parametrize(
    ("setting", "finnish", "english", "none"),
    [
        (True, KINDS, KINDS, False),
        (False, (), (), True),
        ([], (), (), True),
        (["cards"], ("cards",), ("cards",), False),
        ({}, KINDS, KINDS, False),
        ({"fi": False}, (), KINDS, False),
        ({"fi": True, "en": ["cards"]}, KINDS, ("cards",), False),
    ],
)
def test_a_setting_asks_for_kinds_in_each_language(
    setting: Setting, finnish: tuple[str, ...], english: tuple[str, ...], *, none: bool
) -> None:
    asked = [
        tuple(kind for kind in KINDS if asks_for(setting, kind, code)) for code in ("fi", "en")
    ]
    assert asked == [finnish, english]
    assert (press_for(setting, (), Path("cache"), optimize=True) is None) == none


@pytest.mark.parametrize(
    ("setting", "wrong"),
    [
        (True, []),
        (["cards", "card"], ["card"]),
        ({"fi": True, "sv": ["cards", 1]}, ["sv", "1"]),
    ],
)
def test_what_is_no_kind_and_no_language_is_found(setting: Setting, wrong: list[str]) -> None:
    assert list(unknown(setting, KINDS, ("fi", "en"))) == wrong


@pytest.mark.parametrize(("command", "optimize"), [("serve", False), ("build", True)])
def test_pdfs_are_set_well_to_be_published_and_fast_to_be_looked_at(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: Literal["build", "serve"],
    *,
    optimize: bool,
) -> None:
    asked: list[bool] = []

    def ready(_overrides: tuple[Path, ...], *, optimize: bool, cache: Path) -> Press:
        asked.append(optimize)
        return press((), optimize=optimize, cache=cache)

    monkeypatch.setattr(printing, "press", ready)
    config = load_config(str(project / "mkdocs.yml"))
    config.plugins["programme"].config["pdf"] = ["checklists"]
    config.plugins.on_startup(command=command, dirty=False)
    build_site(config)
    assert asked == [optimize]


def test_a_character_that_no_font_has_is_told_where_it_is_written(
    project: Path, build: Build, change: Change, caplog: pytest.LogCaptureFixture
) -> None:
    change("      en: Getting ready", "      en: Getting ready 😀")
    build(project, pdf=["checklists"])
    before = (project / "programme.yml").read_text("utf-8").partition("😀")[0]
    row, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    assert f"programme.yml:{row}:{column}: warning: " in caplog.text
    assert "😀" in caplog.text


def test_a_fork_has_its_own_template_fonts_and_colours_at_once(
    project: Path, build: Build, change: Change
) -> None:
    (project / "fonts").mkdir()
    for style in ("Regular", "SemiBold", "Bold"):
        font = (FONTS / f"ProgrammeSans-{style}.ttf").read_bytes()
        for code in ("utf-16-be", "ascii"):
            font = font.replace("Programme".encode(code), "OurLetter".encode(code))
        (project / "fonts" / f"Own-{style}.ttf").write_bytes(font)
    change("programme:\n", f"programme:\n{OWN_BRAND}")
    template = project / "overrides" / "programme" / "typst" / "checklist.typ"
    template.parent.mkdir(parents=True)
    ours = (TEMPLATES / "checklist.typ").read_text("utf-8")
    template.write_text(ours.replace("\n#head\n", "\n#head\nHang this on the wall.\n"), "utf-8")

    site = build(project, pdf=["checklists", "cards"])
    checklist, cards = (
        PdfReader(site / "files" / "en" / f"{name}.pdf").pages[0]
        for name in ("checklist-leader", "cards")
    )
    told = [("Hang this on the wall." in page.extract_text()) for page in (checklist, cards)]
    assert told == [True, False]
    for page in (checklist, cards):
        assert families(page) == {"OurLetterSans"}
    assert "#8A1538" in colours(checklist)


OWN_BRAND = """\
  brand:
    colour: "#8A1538"
    fonts: [fonts/Own-Regular.ttf, fonts/Own-SemiBold.ttf, fonts/Own-Bold.ttf]
"""


def families(page: PageObject) -> set[str]:
    """What *page* is set in."""
    fonts: Any = cast("Any", page["/Resources"])["/Font"]
    return {re.sub(r".*\+|-.*", "", font["/BaseFont"]) for font in fonts.values()}


def colours(page: PageObject) -> set[str]:
    """What *page* is painted with."""
    content = page.get_contents()
    assert content is not None
    painted = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) scn", content.get_data())
    return {"#" + "".join(f"{round(float(part) * 255):02X}" for part in one) for one in painted}
