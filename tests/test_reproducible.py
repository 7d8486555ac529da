"""The same input gives the same site, byte for byte: on any machine, on any day."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parent / "examples" / "small"
BUILD = """
import sys
import time_machine
from mkdocs.__main__ import cli
with time_machine.travel(sys.argv[1]):
    cli(["build", "--strict"])
"""


def build(folder: Path, day: str, zone: str, seed: str) -> dict[str, bytes]:
    """Build the example in *folder* and give every file of the site by its path."""
    shutil.copytree(EXAMPLE, folder)
    done = subprocess.run(
        [sys.executable, "-c", BUILD, day],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "TZ": zone, "PYTHONHASHSEED": seed},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def test_folder_day_time_zone_and_hash_seed_leave_no_trace(tmp_path: Path) -> None:
    here = build(tmp_path / "here", "2026-11-24T12:00", "Europe/Helsinki", "1")
    there = build(tmp_path / "much" / "further" / "there", "2031-01-01T00:30", "Pacific/Apia", "2")
    assert {path for path in here | there if here.get(path) != there.get(path)} == set()
    assert {"index.html", "en/index.html", "sitemap.xml.gz", "files.json"} <= set(here)
