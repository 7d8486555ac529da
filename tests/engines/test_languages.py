"""Languages beside Finnish and English: each is one file of words, and texts in programme.yml."""

import logging
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment, TemplateNotFound

from programme.engines.mkdocs.environment import Loader
from programme.languages import HERE

EXAMPLES = Path(__file__).parent.parent / "examples"
Build = Callable[..., Path]
Change = Callable[..., None]


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
        "sv/dataskydd",
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
        "26\u00a0januari 2027",
        "9\u00a0februari 2027 kl.\u00a015.00–\u206016.30",
        (
            "var fjärde vecka, från 9\u00a0februari 2027 kl.\u00a015.00–\u206016.30 "
            "till 2 veckor före ”Avslutning”"
        ),
        "juni 2027",
        "juni 2027",
    ]


def test_a_language_that_nobody_has_words_in_is_one_file_of_a_fork(
    project: Path, build: Build, change: Change, caplog: pytest.LogCaptureFixture
) -> None:
    words = (HERE / "en.yml").read_text("utf-8").replace("name: English", "name: Davvisámegiella")
    own = project / "overrides" / "programme" / "languages" / "se.yml"
    own.parent.mkdir(parents=True)
    own.write_text(words.replace("locale: en_GB", "locale: se_FI"), "utf-8")
    change("languages: [fi, en]", "languages: [fi, se]")
    shutil.rmtree(project / "docs" / "en")
    schedule = (build(project) / "se/schedule/index.html").read_text("utf-8")
    assert '<html lang="se"' in schedule
    assert "guovvamánnu 2027" in schedule
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    ("asked", "found"), [("se", "English"), ("sv-FI", "Svenska"), ("zh-Hant-HK", "繁體中文")]
)
def test_of_a_language_the_theme_lacks_the_nearest_is_taken(
    tmp_path: Path, asked: str, found: str
) -> None:
    folder = tmp_path / "partials" / "languages"
    folder.mkdir(parents=True)
    for code, name in (("en", "English"), ("sv", "Svenska"), ("zh-Hant", "繁體中文")):
        (folder / f"{code}.html").write_text(name, "utf-8")
    loaded = Environment(loader=Loader(tmp_path)).get_template(f"partials/languages/{asked}.html")  # noqa: S701 -- nothing is set with it
    assert loaded.render() == found


@pytest.mark.parametrize("name", ["partials/languages/en.html", "partials/se.html"])
def test_what_is_no_language_is_not_made_up(tmp_path: Path, name: str) -> None:
    with pytest.raises(TemplateNotFound):
        Environment(loader=Loader(tmp_path)).get_template(name)  # noqa: S701 -- nothing is set with it


def test_where_a_language_lacks_a_page_its_home_is_led_to(project: Path, build: Build) -> None:
    (project / "docs/en/library.md").unlink()
    site = build(project)
    link = re.compile(r'class="pg-tool pg-language" href="([^"]*)".* aria-label="([^"]*)"')
    assert link.findall((site / "kirjasto/index.html").read_text("utf-8")) == [
        ("../en/", "English (EN): To the home page")
    ]
    assert link.findall((site / "404.html").read_text("utf-8")) == [
        ("/opas/en/", "English (EN): To the home page")
    ]
    assert link.findall((site / "en/index.html").read_text("utf-8")) == [
        ("../", "Suomi (FI): Tämä sivu suomeksi")
    ]
