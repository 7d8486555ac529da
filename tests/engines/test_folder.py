"""The guide as a folder."""

from pathlib import Path, PurePosixPath

from programme.artifact import Artifact, Page
from programme.engines.folder import write
from programme.guide import Guide

PAGE = Page(PurePosixPath("fi/a.md"), PurePosixPath("aa"), "fi", "a", "A", "# Ä\n")
GUIDE = Guide((), (Artifact(PurePosixPath("files/fi/b.ics"), b"b"),), (PAGE,))


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    page, file = tmp_path / "fi/a.md", tmp_path / "files/fi/b.ics"
    assert write(GUIDE, tmp_path) == (page, file)
    assert page.read_text("utf-8") == "# Ä\n"
    assert write(GUIDE, tmp_path) == ()
    file.write_bytes(b"other")
    assert write(GUIDE, tmp_path) == (file,)
    assert file.read_bytes() == b"b"
