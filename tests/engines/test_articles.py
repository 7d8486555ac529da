"""Pages written by hand, read ahead as the site's own Markdown makes them."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from pypdf import PdfReader  # noqa: TID253 -- it reads what was set

from programme.article import Article
from programme.engines.mkdocs.articles import Written, written
from programme.messages import report
from programme.problems import Place

Build = Callable[..., Path]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


def read(project: Path) -> Written:
    return written(load_config(str(project / "mkdocs.yml")), project, ("fi", "en"))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_pages_are_known_in_every_language_and_no_chapters_unless_they_say_so(
    project: Path,
) -> None:
    write(project / "docs/fi/oma/index.md", "# Oma { #oma }\n")
    write(project / "docs/en/own.md", "Text\n")
    assert read(project) == Written(
        (
            Article("fi", PurePosixPath("library.md"), "Kirjasto", PurePosixPath("kirjasto")),
            Article("fi", PurePosixPath("oma/index.md"), "Oma", PurePosixPath("oma")),
            Article("en", PurePosixPath("library.md"), "Library", PurePosixPath("en/library")),
            Article("en", PurePosixPath("own.md"), "own", PurePosixPath("en/own")),
        ),
        addresses={
            PurePosixPath("fi/library.md"): PurePosixPath("kirjasto"),
            PurePosixPath("en/library.md"): PurePosixPath("en/library"),
        },
    )


def test_chapter_is_made_with_the_settings_of_the_site(project: Path) -> None:
    settings = project / "mkdocs.yml"
    extensions = "markdown_extensions:\n  - footnotes\n  - toc: {permalink: true}\n"
    write(settings, settings.read_text("utf-8") + extensions)
    write(project / "docs/en/pictures/a b.svg", SVG)
    text = "---\nhandbook: true\n---\n# One\n\nA[^1] ![Two](pictures/a%20b.svg)\n\n[^1]: Note\n"
    write(project / "docs/en/one.md", text)
    made = next(one for one in read(project).articles if one.path.name == "one.md")
    assert made.html is not None
    assert '<h1 id="one">One<a class="headerlink"' in made.html
    assert 'class="footnote-ref"' in made.html
    assert made.pictures == {"pictures/a%20b.svg": SVG.encode()}


def test_order_that_is_no_number_is_told_with_its_place(project: Path) -> None:
    write(project / "docs/en/one.md", "---\norder: first\n---\n# One\n")
    assert report(read(project).problems, "en", "text") == (
        "docs/en/one.md:2:1: warning: The order of a page among the others is a number, such as 3. "
        '"first" is none.'
    )


def test_picture_that_cannot_be_printed_is_told_with_its_place(project: Path) -> None:
    text = "---\nhandbook: true\n---\n\nSee ![x](gone.png), ![y](https://a.example/b.png)\n"
    write(project / "docs/en/one.md", text)
    made = read(project)
    assert made.articles[-1].pictures == {}
    assert report(made.problems, "en") == (
        'docs/en/one.md:5:10: warning: There is no file "gone.png". '
        "Give the path from the folder that this file is in."
    )


def test_drawing_in_a_page_is_printed_and_a_broken_one_told_with_its_place(project: Path) -> None:
    text = "---\nhandbook: true\n---\n\n<svg><title>Map</title></svg>\n\n<svg a=b></svg>\n"
    write(project / "docs/en/one.md", text)
    made = read(project)
    assert made.articles[-1].html == '<p><img src="drawing-1.svg" alt="Map"></p>\n<p></p>'
    assert list(made.articles[-1].pictures) == ["drawing-1.svg"]
    assert report(made.problems, "en") == (
        'docs/en/one.md:7:1: warning: The picture "<svg a=b></svg>" is broken. '
        "Open it in a picture program and save it again."
    )


def test_picture_whose_name_is_written_otherwise_is_told_of_the_page(project: Path) -> None:
    write(project / "docs/en/one.md", "---\nhandbook: true\n---\n![x](b&c.png)\n")
    (problem,) = read(project).problems
    assert (str(problem.place), problem.facts["file"]) == ("docs/en/one.md:4:6", "b&c.png")
    write(project / "docs/en/one.md", "---\nhandbook: true\n---\n![x](b&amp;c.png)\n")
    (problem,) = read(project).problems
    assert (str(problem.place), problem.facts["file"]) == ("docs/en/one.md:1:1", "b&c.png")


def test_character_that_cannot_be_printed_is_told_with_its_place(project: Path) -> None:
    write(project / "docs/en/one.md", "---\nhandbook: true\n---\n# One\n\nWell 😀\n")
    write(project / "docs/en/two.md", "No chapter 😀\n")
    assert list(read(project).places("😀", project)) == [Place("docs/en/one.md", 6, 6)]


def test_chapter_is_in_the_handbook_of_its_language_alone(project: Path, build: Build) -> None:
    text = "---\nhandbook: true\n---\n# By hand\n\n!!! note\n    As *said*.\n"
    write(project / "docs/en/one.md", text)
    site = build(project, pdf=True)
    said = {
        code: "\n".join(
            page.extract_text() for page in PdfReader(site / f"files/{code}/handbook.pdf").pages
        )
        for code in ("fi", "en")
    }
    assert "By hand\nNote\nAs said." in said["en"]
    assert "By hand" not in said["fi"]


def test_picture_without_a_description_is_told_with_its_place(project: Path) -> None:
    code = "```\n![](code.png)\n```\n`![](code.png)`\n"
    write(project / "docs/en/one.md", f"# One\n\n{code}\n![Said](a.png) ![](b.png) ![ ](c.png)\n")
    problems = read(project).problems
    told = (
        "The picture has no description. Write in the square brackets what it shows, for those "
        "who cannot see it."
    )
    assert report(problems, "en").splitlines() == [
        f"docs/en/one.md:8:{column}: warning: {told}" for column in (16, 27)
    ]


def test_page_whose_address_leads_out_of_the_site_stops_the_build_with_its_place(
    project: Path, build: Build, caplog: pytest.LogCaptureFixture
) -> None:
    write(project / "docs/en/one.md", "---\ntitle: One\naddress: ../../one\n---\n# One\n")
    with pytest.raises(Abort):
        build(project)
    assert (
        "docs/en/one.md:3:1: error: ”../../one” ei ole tämän sivuston sivun osoite. Kirjoita "
        "pelkkä polku, esimerkiksi kirjasto tai vanha/sivu, ilman alkua https:// ja ilman kahta "
        "pistettä, jotka veisivät sivustolta pois."
    ) in caplog.text
    write(project / "docs/en/one.md", "---\ntitle: One\naddress: /one/\n---\n# One\n")
    assert (build(project) / "en/one/index.html").is_file()
