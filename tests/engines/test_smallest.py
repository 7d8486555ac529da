"""The smallest programme there can be becomes a site, and every command takes it."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from programme.cli import main

Build = Callable[..., Path]
SMALLEST = (
    "programme: {title: Guide, languages: [en]}\nevents: [{title: Kick-off, when: month 4}]\n"
)


@pytest.fixture
def smallest(project: Path) -> Path:
    """The project of the smallest programme, which does not say when it was updated."""
    (project / "programme.yml").write_text(SMALLEST, "utf-8")
    return project


def test_it_becomes_a_site_that_is_the_same_on_every_day(
    smallest: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = smallest / "mkdocs.yml"
    config.write_text(f"site_url: https://a.example/\n{config.read_text('utf-8')}", "utf-8")
    found = []
    for day in ("0", "1800000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", day)
        site = build(smallest)
        found.append({path.relative_to(site): path.read_bytes() for path in site.rglob("*.*")})
    assert found[0] == found[1]
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert "<loc>https://a.example/schedule/</loc>" in sitemap
    assert re.findall("<lastmod>.*", sitemap) == []
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == sitemap


@pytest.mark.parametrize(
    "command", ["check FILE", "plan FILE --starts 2028-01", "write FILE --no-pdf --into docs"]
)
def test_every_command_takes_it(
    smallest: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(smallest)
    done = CliRunner().invoke(main, command.replace("FILE", "programme.yml").split())
    assert (done.exit_code, done.exception) == (0, None)
