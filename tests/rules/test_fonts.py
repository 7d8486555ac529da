"""Fonts of the brand are files of the project itself, and used."""

import shutil
from pathlib import Path

import pytest

from programme.guide import render
from programme.messages import report
from programme.press.forme import FONTS
from programme.problems import ProblemsError
from programme.reading import read

TEXT = "programme: {title: A, brand: {fonts: [%s]}}\ntasks: [Write]\n"


def refused(folder: Path, font: str, language: str = "en") -> str:
    path = folder / "programme.yml"
    path.write_text(TEXT % font, "utf-8")
    with pytest.raises(ProblemsError) as raised:
        read(path, name="programme.yml")
    return report(raised.value.problems, language)


def test_font_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    assert refused(tmp_path, "gone.ttf") == (
        'programme.yml:1:39: error: The project has no font "gone.ttf" that can be used. '
        "Give the path of a TTF or OTF file, from the folder that this file is in."
    )
    assert refused(tmp_path, "gone.ttf", "fi") == (
        "programme.yml:1:39: error: Projektissa ei ole kirjasinta ”gone.ttf”, jota voisi käyttää. "
        "Anna TTF- tai OTF-tiedoston polku siitä kansiosta alkaen, jossa tämä tiedosto on."
    )


def test_font_outside_of_another_kind_or_torn_is_refused(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    whole = (FONTS / "ProgrammeMono-Regular.ttf").read_bytes()
    (tmp_path / "outside.ttf").write_bytes(whole)
    (project / "web.woff2").write_bytes(whole)
    (project / "torn.ttf").write_bytes(whole[:99])
    for font in ("../outside.ttf", "web.woff2", "torn.ttf", "."):
        assert f'no font "{font}"' in refused(project, font)


def test_pages_use_the_fonts_of_the_brand(tmp_path: Path) -> None:
    (tmp_path / "our fonts").mkdir()
    for name in ("ProgrammeMono-Regular.ttf", "ProgrammeSans-BoldItalic.ttf"):
        shutil.copy(FONTS / name, tmp_path / "our fonts")
    (tmp_path / "programme.yml").write_text(
        TEXT % "our fonts/ProgrammeMono-Regular.ttf, our fonts/ProgrammeSans-BoldItalic.ttf",
        "utf-8",
    )
    reading = read(tmp_path / "programme.yml")
    files = {file.path.as_posix(): file.content for file in render(reading).files}
    style = files["assets/programme/brand.css"].decode().splitlines()
    assert style[:3] == [
        (
            '@font-face { font-family: "Programme Mono"; font-weight: 400; font-style: normal; '
            'font-display: swap; src: url("pictures/our%20fonts/ProgrammeMono-Regular.ttf"); }'
        ),
        (
            '@font-face { font-family: "Programme Sans"; font-weight: 700; font-style: italic; '
            'font-display: swap; src: url("pictures/our%20fonts/ProgrammeSans-BoldItalic.ttf"); }'
        ),
        ':root { --md-text-font: "Programme Mono", "Programme Sans"; }',
    ]
    assert "assets/programme/pictures/our fonts/ProgrammeMono-Regular.ttf" in files
