"""Which PDFs a setting asks for."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from programme.engines.mkdocs import printing
from programme.engines.mkdocs.printing import Setting, asks_for, press_for, unknown
from programme.guide import Press
from programme.press import press

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
