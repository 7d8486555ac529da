"""Pictures, figures, and what paper cannot show."""

import pytest

from programme.blocks import Json, blocks


def p(*runs: Json) -> Json:
    return {"kind": "paragraph", "runs": [*runs]}


def picture(
    source: str, alt: str = "", width: int | None = None, caption: list[Json] | None = None
) -> Json:
    return {"kind": "picture", "source": source, "alt": alt, "width": width, "caption": caption}


def elsewhere(title: str, address: str, shown: str) -> Json:
    return {
        "kind": "elsewhere",
        "title": title,
        "sentence": "See it at",
        "address": address,
        "shown": shown,
    }


READ: list[tuple[str, list[Json]]] = [
    ('<img src="a.png" alt=" A map " width="300">', [picture("a.png", "A map", 300)]),
    ('<img src="a.png" width="50%">', [picture("a.png")]),
    ('<p>See <img src="a.png"> this</p>', [p("See"), picture("a.png"), p("this")]),
    ('<a href="a.png"><img src="a.png"></a>', [picture("a.png")]),
    ("<img>", []),
    (
        '<figure><img src="a.png"><figcaption>A <i>map</i></figcaption></figure>',
        [picture("a.png", caption=["A ", {"kind": "emphasis", "runs": ["map"]}])],
    ),
    ('<figure><p><img src="a.png"></p></figure>', [picture("a.png")]),
    ("<figure><p>Said</p><figcaption>By</figcaption></figure>", [p("Said"), p("By")]),
    (
        '<figure><figure><img src="a.png"><figcaption>in</figcaption></figure></figure>',
        [picture("a.png", caption=["in"])],
    ),
    (
        '<iframe title="Film" src="https://v.example/1/"></iframe>',
        [elsewhere("Film", "https://v.example/1/", "v.example/1")],
    ),
    ('<video><source src="a.mp4">none</video>', [elsewhere("", "a.mp4", "a.mp4")]),
    ('<object data="a.swf" aria-label="Old"></object>', [elsewhere("Old", "a.swf", "a.swf")]),
    ('<audio title="Song"></audio>', [elsewhere("Song", "", "")]),
    ("<video></video>", []),
]


@pytest.mark.parametrize(("html", "expected"), READ)
def test_picture_is_read(html: str, expected: list[Json]) -> None:
    assert blocks(html, sentence="See it at") == expected


def test_picture_is_the_asset_the_caller_names_or_stands_elsewhere() -> None:
    assets = {"map.webp": None, "a.png": "assets/1.png"}
    made = blocks(
        '<img src="a.png"><img src="map.webp" alt="Map"><video title="Film"></video>',
        picture=assets.__getitem__,
        published=lambda address: f"https://g.example/{address}",
        sentence="See it at",
    )
    assert made == [
        picture("assets/1.png"),
        elsewhere("Map", "https://g.example/map.webp", "g.example/map.webp"),
        elsewhere("Film", "", ""),
    ]
