"""Addresses are for ever: each the guide has had is in addresses.txt, and still leads on."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

from programme.artifact import Artifact, Sheet
from programme.engines.mkdocs.redirects import redirects
from programme.guide import render
from programme.press import SetPdf
from programme.reading import read


def unset(sheets: Iterable[Sheet]) -> Iterator[SetPdf]:
    return (SetPdf(Artifact(sheet.path, b"%PDF"), 1) for sheet in sheets)


def made(root: Path) -> list[str]:
    """The addresses of the guide's pages, generated and written by hand, and of its files."""
    guide = render(read(root / "programme.yml"), press=unset)
    pages = [page.address.as_posix() for page in guide.pages]
    pages += [
        "/".join(
            filter(
                None, [code.replace("fi", ""), str(get_data(path.read_text("utf-8"))[1]["address"])]
            )
        )
        for code in ("fi", "en")
        for path in (root / "docs" / code).rglob("*.md")
    ]
    files = [file.path.as_posix() for file in guide.files]
    return sorted(["" if page == "." else f"{page}/" for page in pages] + files)


def kept(listing: str) -> list[str]:
    return [line for line in listing.splitlines() if line and not line.startswith("#")]


@pytest.fixture
def listing(root: Path) -> str:
    return (root / "addresses.txt").read_text("utf-8")


def test_no_address_is_lost(root: Path, listing: str) -> None:
    here = set(made(root)) | {"/"}
    gone = [line for line in kept(listing) if "->" not in line and line not in here]
    assert gone == [], "an address was removed: write where it has moved, as ``old/ -> new/``"
    paths = {address.strip("/") or "." for address in here}
    moved = [one.new.as_posix() for one in redirects(listing, "addresses.txt")]
    assert [new for new in moved if new not in paths] == []


def test_every_address_is_listed(root: Path, listing: str) -> None:
    new = [address or "/" for address in made(root) if (address or "/") not in kept(listing)]
    assert new == [], "new addresses: add them to addresses.txt, where they stay for ever"
