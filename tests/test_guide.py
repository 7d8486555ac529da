"""The small example, whole, against tests/golden: files a person can open.

After a change on purpose: ``make golden``, and read the difference.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.utils.meta import get_data

from programme.artifact import FILES, PAGES, SHEETS, Sheet
from programme.blocks.tree import Element, parse
from programme.edition import Edition
from programme.engines.folder import contents
from programme.guide import Guide, editions, render
from programme.messages import report
from programme.model import Programme
from programme.press import FailedPdf, Missing, SetPdf
from programme.reading import Reading, read

GOLDEN = Path(__file__).parent / "golden"
EXAMPLE = Path(__file__).parent / "examples" / "small" / "programme.yml"
PICTURES = {"mark.svg": b"<svg/>"}


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(EXAMPLE)


@pytest.fixture(scope="module")
def programme(reading: Reading) -> Programme:
    return reading.programme


def as_json(sheets: Iterable[Sheet]) -> Iterator[SetPdf]:
    """A press that sets a sheet as the data it would be set from."""
    for sheet in sheets:
        data = json.dumps(sheet.data, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
        path = sheet.path.with_suffix(f"{sheet.path.suffix}.json")
        yield SetPdf(replace(sheet.set_as(data.encode()), path=path), 2)


def test_the_guide_is_as_it_was_reviewed(reading: Reading, *, update_goldens: bool) -> None:
    guide = render(reading, (), as_json)
    made = {path.as_posix(): content for path, content in contents(guide)}
    if update_goldens:
        for old in GOLDEN.rglob("*.*"):
            old.unlink()
        for path, content in made.items():
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_bytes(content)
    kept = {p.relative_to(GOLDEN).as_posix(): p.read_bytes() for p in GOLDEN.rglob("*.*")}
    assert sorted(made) == sorted(kept)
    for path, content in made.items():
        assert content.decode() == kept[path].decode(), path


def test_rendering_twice_is_the_same(reading: Reading) -> None:
    assert render(reading, (), as_json) == render(reading, (), as_json)


def test_without_a_press_no_pdf_is_made_or_offered(reading: Reading) -> None:
    guide = render(reading)
    listing = next(file for file in guide.files if file.path.as_posix() == "files.json")
    assert not [file for file in guide.files if "pdf" in file.path.name]
    kinds = {row["kind"] for row in json.loads(listing.content)}
    assert kinds == {"calendar", "data", "table", "timeline"}
    assert all("handbook" not in page.content for page in guide.pages if page.name == "downloads")


@pytest.mark.parametrize(
    "output",
    [*FILES.values(), *SHEETS.values(), *PAGES.values()],
    ids=lambda output: str(output.__name__),
)
def test_every_output_makes_something_in_every_language(
    programme: Programme, output: Callable[[Edition], Iterable[object]]
) -> None:
    for edition in editions(programme, (), PICTURES):
        assert list(output(edition))


def test_what_is_not_there_leaves_no_page() -> None:
    bare = Programme.model_validate({"programme": {"title": "Guide"}, "tasks": ["Write"]})
    names = sorted(page.name for page in render(Reading(bare)).pages)
    assert names == ["about", "downloads", "index", "privacy", "tasks"]


def test_awkward_texts_stay_texts(programme: Programme) -> None:
    nasty = '<b> "q" & *x* [l](u) `c` # {: .a } | {{ j }} \\ 😀'
    title = dict.fromkeys(programme.profile.languages, nasty)
    profile = programme.profile.model_copy(update={"title": type(programme.profile.title)(title)})
    guide = render(Reading(programme.model_copy(update={"profile": profile})), (), as_json)
    shown = '<b> "q" & x l c # {: .a } | {{ j }} \\ 😀'
    for code, named in (("fi", f"opasta ”{shown}”:"), ("en", f"“{shown}”:")):
        _front, about = made_by_markdown(guide, f"{code}/accessibility.md")
        assert named in about.text
        front, home = made_by_markdown(guide, f"{code}/index.md")
        assert front["title"] == shown
        assert [(head.text, [*head.attributes]) for head in home.every("h1")] == [(shown, ["id"])]


def made_by_markdown(guide: Guide, path: str) -> tuple[dict[str, object], Element]:
    """The front matter of the page at *path*, and the page as a site's own Markdown makes it."""
    page = next(page for page in guide.pages if page.path.as_posix() == path)
    markdown, front = get_data(page.content)
    html = Markdown(extensions=["admonition", "attr_list", "md_in_html", "toc"]).convert(markdown)
    return front, parse(html)


def test_what_could_not_be_set_is_told_and_the_rest_of_the_guide_is_whole() -> None:
    def press(sheets: Iterable[Sheet]) -> Iterator[SetPdf | FailedPdf]:
        for sheet in sheets:
            if sheet.path.suffix != ".pdf":
                yield SetPdf(sheet.set_as(b""), 1)
            elif "fi" in sheet.path.parts:
                yield FailedPdf(sheet.path, "unknown\nvariable", ("see theme.typ",))
            else:
                missing = Missing("😀", "title")
                yield SetPdf(sheet.set_as(b"%PDF"), 1, (missing,))

    profile = {"title": "Guide", "languages": ["fi", "en"]}
    themed = Programme.model_validate({"programme": profile, "themes": [{"title": "A"}]})
    guide = render(Reading(themed), (), press)
    assert [file.path.name for file in guide.files if file.path.suffix == ".pdf"] == [
        "handbook.pdf"
    ]
    assert report(guide.problems, "en") == (
        'files/en/handbook.pdf:1:1: warning: PDFs show a box for the character "😀" (U+1F600): '
        "no font has it. Write it otherwise.\n"
        "files/fi/handbook.pdf:1:1: warning: The file files/fi/handbook.pdf could not be set. "
        "The fault is not in your text, but in the program or in a template of your own: "
        "unknown variable · see theme.typ"
    )


def test_only_the_pdfs_that_are_wanted_are_set(reading: Reading) -> None:
    guide = render(reading, (), as_json, wants=lambda kind, language: (kind, language) in PAIRS)
    made = {file.path.as_posix() for file in guide.files if ".pdf" in file.path.name}
    assert made == {
        "files/fi/handbook.pdf.json",
        "files/en/timeline-a4.pdf.json",
        "files/en/timeline-a3.pdf.json",
    }


PAIRS = {("handbook", "fi"), ("timeline", "en")}
