"""Material's style sheet, reduced to what plain pages use; ``make golden`` writes it anew.

A rule is left out if it needs a class that is not in the vocabulary: on a page without that class
it could match nothing. So a page looks the same with either sheet, unless it has a class that was
left out; such a page is given the whole sheet (`programme.engines.mkdocs.base_theme`).
"""

import re
from collections.abc import Iterator
from typing import Final

from tinycss2 import parse_rule_list, parse_stylesheet, serialize
from tinycss2.ast import AtRule, Node, QualifiedRule

SHELL: Final = frozenset(
    re.findall(
        r"\S+",
        """
        js no-js md-toggle md-overlay md-skip md-container md-main md-main__inner md-grid
        md-content md-content__inner md-typeset md-dialog md-dialog__inner md-icon md-search
        md-search__inner md-search__form md-search__input md-search__icon md-search__output
        md-search__scrollwrap md-search-result md-search-result__meta md-search-result__list
        """,
    )
)
"""What stands around every page."""
WRITTEN: Final = frozenset(
    re.findall(
        r"\S+",
        """
        admonition admonition-title abstract bug danger example failure info note question quote
        success tip warning headerlink footnote footnote-ref footnote-backref highlight cpf hll
        task-list-item task-list-control task-list-indicator
        """,
    )
)
"""What pages written by hand often have; besides these, what Pygments calls a piece of code."""
LICENCE: Final = "/* From Material for MkDocs, © Martin Donath: LICENSE. Made by `make golden`. */"
_CLASS: Final = re.compile(r"\.([a-zA-Z_][\w-]*)")
_PIECE: Final = re.compile(r"[a-z][a-z0-9]?")
_NOT_CLASS: Final = re.compile(r":not\(\.([\w-]+)\)")
_ICON: Final = re.compile(r'(--md-[\w-]*icon[\w-]*):url\((?:"[^"]*"|\'[^\']*\'|[^)"\']*)\);?')


def reduced(sheet: str) -> str:
    """What plain pages use of Material's style *sheet*."""
    kept = "\n".join(_kept(parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)))
    used = _ICON.sub(lambda icon: icon[0] if f"var({icon[1]}" in kept else "", kept)
    return f'@charset "UTF-8";\n{LICENCE}\n{used}\n'


def _kept(rules: list[Node]) -> Iterator[str]:
    for rule in rules:
        prelude = serialize(rule.prelude)
        if isinstance(rule, QualifiedRule):
            selectors = ",".join(filter(None, map(_selector, prelude.split(","))))
            if selectors:
                yield f"{selectors}{{{serialize(rule.content)}}}"
        elif isinstance(rule, AtRule) and rule.at_keyword in {"media", "supports"}:
            inner = "".join(_kept(parse_rule_list(rule.content, skip_whitespace=True)))
            if inner:
                yield f"@{rule.at_keyword}{prelude}{{{inner}}}"
        elif isinstance(rule, AtRule) and rule.at_keyword == "page":
            yield serialize([rule])


def _selector(selector: str) -> str:
    """*selector*, or nothing where it needs an unknown class; that it has none is always true."""
    plain = selector.replace(".focus-visible", ":focus-visible")  # what Material's script imitates
    plain = _NOT_CLASS.sub(lambda one: one[0] if _known(one[1]) else "", plain)
    return plain if all(map(_known, _CLASS.findall(plain))) else ""


def _known(name: str) -> bool:
    return name in SHELL or name in WRITTEN or _PIECE.fullmatch(name) is not None
