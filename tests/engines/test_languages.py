"""Languages beside Finnish and English: each is one file of words, and texts in programme.yml."""

import logging
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
Build = Callable[..., Path]


def test_swedish_is_whole_and_in_its_own_words(
    tmp_path: Path, build: Build, caplog: pytest.LogCaptureFixture
) -> None:
    project = tmp_path / "trilingual"
    shutil.copytree(EXAMPLES / "trilingual", project)
    (project / "docs").mkdir()
    with caplog.at_level(logging.WARNING):
        site = build(project, strict=True)
    assert caplog.messages == []
    addresses = {p.relative_to(site).parent.as_posix() for p in site.glob("sv/**/index.html")}
    assert addresses == {
        "sv",
        "sv/hjalp",
        "sv/ladda-ner",
        "sv/lardomar",
        "sv/material",
        "sv/om",
        "sv/omgangar/spring-2026",
        "sv/ordlista",
        "sv/principer",
        "sv/roller/adept",
        "sv/roller/mentor",
        "sv/tidtabell",
        "sv/uppgifter",
    }
    schedule = (site / "sv/tidtabell/index.html").read_text("utf-8")
    assert '<html lang="sv"' in schedule
    assert re.findall(r'pg-entry__when">(.*)</p>', schedule) == [
        "26 januari 2027",
        "9 februari 2027 kl. 15&#58;00–16&#58;30",
        (
            "var fjärde vecka, från 9 februari 2027 kl. 15&#58;00–16&#58;30 till 2 veckor före "
            "”Avslutning”"
        ),
        "juni 2027",
        "juni 2027",
    ]
