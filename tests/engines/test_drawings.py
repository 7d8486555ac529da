"""Drawings that stand in a page itself are pictures on paper."""

import pytest

from programme.engines.mkdocs.drawings import Drawings

XMLNS = 'xmlns="http://www.w3.org/2000/svg"'
LIFTED = {
    "<svg><title> A \n map. </title><desc>1 &amp; 2</desc></svg>": 'alt="A map. 1 &amp; 2"',
    '<svg aria-label="A map"><title>map</title></svg>': 'alt="A map"',
    '<svg aria-hidden="true"><title>map</title></svg>': 'alt=""',
    '<svg role="none"><title>map</title></svg>': 'alt=""',
    '<svg width="90.5px"></svg>': 'alt="" width="90"',
    '<svg width="100%"></svg>': 'alt=""',
}


@pytest.mark.parametrize(("html", "told"), LIFTED.items())
def test_a_drawing_is_a_picture_that_says_what_it_shows(html: str, told: str) -> None:
    drawings = Drawings()
    assert drawings.lifted(f"<p>a</p>{html}") == f'<p>a</p><img src="drawing-1.svg" {told}>'
    spaced = html.replace("<svg", f"<svg {XMLNS}")
    assert (drawings.pictures, drawings.broken) == ({"drawing-1.svg": spaced.encode()}, [])


def test_drawings_have_names_of_their_own() -> None:
    drawings = Drawings()
    drawings.lifted(f"<svg {XMLNS}></svg> and <svg></svg>")
    assert drawings.pictures == dict.fromkeys(
        ("drawing-1.svg", "drawing-2.svg"), f"<svg {XMLNS}></svg>".encode()
    )


def test_an_icon_amid_a_line_is_left_where_it_is() -> None:
    drawings = Drawings()
    icon = '<p>Press <span class="twemoji lg"><svg><path d=""/></svg></span></p>'
    assert (drawings.lifted(icon), drawings.pictures) == (icon, {})


def test_of_a_drawing_that_is_broken_its_title_is_left() -> None:
    drawings = Drawings()
    html = "<svg a=b><title>A <b>map</title></svg><svg <></svg>"
    assert drawings.lifted(html) == "<strong>A <b>map</strong>"
    assert (drawings.pictures, drawings.broken) == (
        {},
        ["<svg a=b><title>A <b>map</title></svg>", "<svg <></svg>"],
    )
