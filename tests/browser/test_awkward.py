"""Texts as authors really write them: long, unbroken, full of marks. They wrap, and stay texts."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from playwright.sync_api import Browser
from tests.browser.conftest import ROOT, serving

WORD: Final = "Työuramentorointi" * 7 + "a"
LONG: Final = "Mentorointiohjelma tekniikan alojen opiskelijoille ja muille. " * 5
HTML: Final = "<img src=x onerror=alert(1)> <b>& 😀</b> {{ x }}"
PLACES: Final = {
    "title": f"{LONG}{HTML}",
    "text": f"{WORD} {HTML}",
    "name": f"{WORD} {HTML}",
    "what": f"{WORD} {HTML}",
    "subject": f"{WORD} {HTML}",
    "unit": f"{WORD} {HTML}",
    "controller": f"{WORD} {HTML}",
    "question": f"{WORD} {HTML}",
    "summary": f"{WORD} {HTML}",
}
"""What is written at every key of that name, in both languages."""


def awkward(part: Any) -> Any:  # noqa: ANN401 -- YAML holds anything
    """The same part of a programme, with awkward texts wherever there are texts."""
    if isinstance(part, list):
        return [awkward(one) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        key: dict.fromkeys(("fi", "en"), PLACES[key])
        if key in PLACES and isinstance(value, str | dict)
        else awkward(value)
        for key, value in part.items()
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("awkward")
    shutil.copytree(ROOT / "tests/examples/small", folder / "project")
    programme = folder / "project/programme.yml"
    told = awkward(yaml.load(programme.read_text("utf-8"), yaml.BaseLoader))  # noqa: S506 -- strings only
    programme.write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    config = folder / "project/mkdocs.yml"
    text = config.read_text("utf-8").replace("- programme", "- programme: {pdf: false}")
    config.write_text(text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", folder / "site/opas"],
        cwd=folder / "project",
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def home(site: Path) -> Iterator[str]:
    with serving(site, site / "opas/404.html") as address:
        yield f"{address}opas/"


def test_no_page_scrolls_sideways_and_no_text_becomes_html(
    browser: Browser, site: Path, home: str
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    wide, alive = [], []
    for file in sorted((site / "opas").rglob("index.html")):
        address = file.parent.relative_to(site / "opas").as_posix()
        page.goto(f"{home}{address}/")
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(address)
        if page.locator("img[onerror]").count():
            alive.append(address)
    assert (wide, alive) == ([], [])
    assert page.locator("article").inner_text().count("😀")
    context.close()
