"""Every link and fragment of the built guide leads somewhere, and nowhere else."""

import re
import subprocess
import sys
from pathlib import Path

from tests.browser.conftest import Guide

ELSEWHERE = re.compile(r'<(?:link|script|img|iframe|source)\b[^>]*(?:href|src)="(https?://[^"]+)"')


def test_every_internal_link_and_fragment_resolves(guide: Guide) -> None:
    assert broken(guide) == ""


def broken(guide: Guide) -> str:
    """What lychee says of links that lead nowhere; nothing if each leads somewhere."""
    done = subprocess.run(
        [
            Path(sys.executable).with_name("lychee"),
            "--offline",
            "--include-fragments",
            "--no-progress",
            "--index-files=index.html",
            f"--root-dir={guide.folder.parent}",
            f"{guide.folder}/**/*.html",
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert int(re.findall(r"(\d+) OK", done.stdout)[0]) > 1000
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_no_page_loads_anything_from_elsewhere(guide: Guide) -> None:
    asked = {
        (page.relative_to(guide.folder).as_posix(), address)
        for page in guide.folder.rglob("*.html")
        for address in ELSEWHERE.findall(page.read_text("utf-8"))
        if not address.startswith("https://example.org/mentoring/")
    }
    assert asked == set()
