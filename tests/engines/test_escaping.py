"""What an author writes is text on every page, whatever marks are in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from programme.blocks.tree import parse

NASTY = """<zz onload='x'>"q" & {{ 1 + 1 }} </zz>"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    fi: Lukupiiri\n", "    fi: |\n      {nasty}\n"),
        ("    name: Library <North>\n", "    name: |\n      {nasty}\n"),
        ("      fi: lukijat\n", "      fi: |\n        {nasty}\n"),
        ("    fi: Luemme yhdessä *kolme* kirjaa.\n", "    fi: |\n      {nasty}\n"),
        ("\n  licence: CC BY 4.0\n", "\n  licence: |\n    {nasty}\n"),
    ],
)
def test_marks_of_html_are_shown_and_not_followed(
    build: Callable[..., Path], change: Callable[..., None], project: Path, old: str, new: str
) -> None:
    change(old, new.format(nasty=NASTY))
    home = (build(project) / "index.html").read_text("utf-8")
    roles = (project / "site/roolit/reader/index.html").read_text("utf-8")
    trees = [parse(home), parse(roles)]
    assert [list(tree.every("zz")) for tree in trees] == [[], []]
    said = [
        *(tree.text for tree in trees),
        *(m.attributes.get("content", "") for t in trees for m in t.every("meta")),
    ]
    assert any(NASTY in text for text in said)
