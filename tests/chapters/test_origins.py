"""The last chapter: who made it, and how to use it."""

from collections.abc import Callable

from programme.artifact import Json
from programme.chapters.origins import about
from programme.chapters.writer import Writer

Write = Callable[[str], Writer]


def block(kind: str, **keys: Json) -> Json:
    return {"kind": kind, **keys}


def p(*runs: Json) -> Json:
    return block("paragraph", runs=[*runs])


def labelled(label: str, *inside: Json) -> Json:
    return block("labelled", label=label, blocks=[*inside])


def points(*items: Json) -> Json:
    return block("list", items=[{"blocks": [item]} for item in items])


def link(address: str, *runs: Json) -> Json:
    return block("link", address=address, runs=[*runs])


def test_bare_programme_can_still_be_cited(writer: Write) -> None:
    bare = writer("")
    assert about(bare) == [labelled("How to cite", p("G"))]
    assert bare.edition.url is None


def test_about_names_everybody_who_had_a_part(writer: Write) -> None:
    book = link("https://book.example/", "Book")
    address = link("https://guide.example/", "https://guide.example/")
    assert about(
        writer("""
programme:
  title: Guide
  organiser: {name: Library, url: https://library.example/}
  contacts:
    - {role: Leader, name: Ann, email: ann@a.example}
    - {role: Office}
  credits:
    - {title: Book, url: https://book.example/, by: Bo, licence: CC BY, relation: adapted_from}
    - {title: Film}
  funding: [{name: City, note: With joy.}, {name: State, original: yes}]
  licence: CC BY 4.0
  updated: 2026-11-24
  url: https://guide.example
related: [{title: Tool, url: https://tool.example/, text: A tool.}, {title: Other}]
""")
    ) == [
        labelled("Organiser", p(link("https://library.example/", "Library"))),
        labelled(
            "Contacts",
            points(
                p(
                    "Leader",
                    ": ",
                    "Ann",
                    ", ",
                    link("mailto:ann@a.example", "ann@a.example"),
                ),
                p("Office"),
            ),
        ),
        labelled(
            "What this builds on",
            points(
                p(
                    "Adapted from: ",
                    book,
                    ", ",
                    "Bo",
                    " (",
                    "CC BY",
                    ")",
                ),
                p("Modelled on: ", "Film"),
            ),
        ),
        labelled(
            "Funding",
            p(block("strong", runs=["City"])),
            p("With joy."),
            p("Funding of the original programme: ", block("strong", runs=["State"])),
        ),
        labelled(
            "Related tools",
            points(
                p(link("https://tool.example/", "Tool"), block("break"), "A tool."),
                p("Other"),
            ),
        ),
        labelled("Licence", p("CC BY 4.0")),
        labelled("How to cite", p("Library. Guide. 2026. ", address)),
        block(
            "colophon",
            runs=["Made from the guide at ", address, "."],
            source="address.svg",
            alt="https://guide.example/",
        ),
    ]


def test_mark_of_who_paid_stands_before_the_name(writer: Write) -> None:
    made = about(
        writer("""
programme:
  title: G
  funding: [{name: City, logo: pictures/city.svg}]
""")
    )
    mark = block(
        "picture",
        source="assets/programme/pictures/pictures/city.svg",
        alt="City",
        width=180,
        caption=None,
    )
    assert made[0] == labelled("Funding", mark, p(block("strong", runs=["City"])))


def test_organiser_without_an_address_is_a_name(writer: Write) -> None:
    made = about(writer("programme: {title: Guide, organiser: {name: Library}}"))
    assert made[0] == labelled("Organiser", p("Library"))
