"""Long words get soft hyphens where a phone has no room for them, and nowhere else."""

import pytest

from programme.hyphens import SOFT, hyphenated


def seen(html: str, language: str = "fi") -> str:
    """The page with its soft hyphens as one sees them at the end of a line."""
    assert hyphenated(html, language).replace(SOFT, "") == html
    return hyphenated(html, language).replace(SOFT, "-")


@pytest.mark.parametrize(
    ("language", "word", "divided"),
    [
        ("fi", "Mentorointiohjelma", "Men-to-roin-ti-oh-jelma"),
        ("fi", "Mentorointisopimus", "Men-to-roin-ti-so-pi-mus"),
        ("fi", "mentorointiopas", "men-to-roin-ti-opas"),
        ("fi", "työelämäedustajien", "työ-elä-mä-edus-ta-jien"),
        ("fi", "naisopiskelijoille", "nais-opis-ke-li-joille"),
        ("fi", "aloitustapaaminen", "aloi-tus-ta-paa-mi-nen"),
        ("fi", "vertaisarviointi", "ver-tais-ar-viointi"),
        ("fi", "välitapaaminen", "välitapaaminen"),
        ("fi", "tasa-arvosuunnitelma", "tasa-arvo-suun-ni-telma"),
        ("sv", "Mentorskapsprogram", "Men-tor-skaps-pro-gram"),
        ("sv-FI", "Mentorskapsprogram", "Men-tor-skaps-pro-gram"),
        ("se", "Bagadallanovttastus", "Bagadallanovttastus"),
    ],
)
def test_a_long_word_is_divided_as_its_language_divides_it(
    language: str, word: str, divided: str
) -> None:
    assert seen(f"<h1>{word}</h1>", language) == f"<h1>{divided}</h1>"


WORD = "mentorointiohjelma"
DIVIDED = "men-to-roin-ti-oh-jelma"


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="mentorointiohjelma" class="pg-phase">{}</h2>',
        '<h3><a href="mentorointiohjelma/">Meidän {}</a></h3>',
        "<h4><em>{}</em> &amp; muut</h4>",
        '<th scope="row">{}</th>',
        "<td>{}</td>",
        "<dt>{}</dt>",
        '<p class="pg-label">{}</p>',
        '<a class="pg-card__link" href="mentorointiohjelma/">{}</a>',
        '<li><a class="pg-file" href="mentorointiohjelma.pdf">{}</a></li>',
        '<a class="pg-contents__link" href="#mentorointiohjelma">{}</a>',
    ],
)
def test_what_is_narrow_is_divided_and_its_addresses_are_not(html: str) -> None:
    assert seen(html.format(WORD)) == html.format(DIVIDED)


@pytest.mark.parametrize(
    "html",
    [
        "<p>mentorointiohjelma</p>",
        "<title>mentorointiohjelma</title>",
        '<a href="#mentorointiohjelma">mentorointiohjelma</a>',
        "<h1>mentorointi&mentorointiohjelma;</h1>",
        '<svg><text lang="fi">mentorointiohjelma</text></svg>',
    ],
)
def test_all_else_is_left_as_it_is(html: str) -> None:
    assert seen(html) == html
