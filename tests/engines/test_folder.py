"""The guide as a folder."""

from pathlib import Path, PurePosixPath

from programme.artifact import Artifact, Page
from programme.engines.folder import contents, write
from programme.guide import Guide, render
from programme.model import Programme
from programme.reading import Reading

PAGE = Page(PurePosixPath("fi/a.md"), PurePosixPath("aa"), "fi", "a", "A", "# Ä\n")
GUIDE = Guide((), (Artifact(PurePosixPath("files/fi/b.ics"), b"b"),), (PAGE,))


def test_every_page_ends_with_the_way_to_the_statement_and_to_privacy() -> None:
    profile = {"title": "Opas", "languages": ["fi"]}
    known = {"programme": profile, "tasks": ["Kirjoita"], "accessibility": {"status": "mostly"}}
    guide = render(Reading(Programme.model_validate(known)))
    ends = {path.as_posix(): text.decode()[-95:] for path, text in contents(guide)}
    said = "\n- [Saavutettavuusseloste](accessibility.md)\n- [Tietosuoja](privacy.md)\n"
    assert [path for path in ends if path.endswith(".md") and said not in ends[path]] == []


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    page, file = tmp_path / "fi/a.md", tmp_path / "files/fi/b.ics"
    assert write(GUIDE, tmp_path) == (page, file)
    assert page.read_text("utf-8") == "# Ä\n"
    assert write(GUIDE, tmp_path) == ()
    file.write_bytes(b"other")
    assert write(GUIDE, tmp_path) == (file,)
    assert file.read_bytes() == b"b"
