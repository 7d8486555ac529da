"""A text of programme.yml as HTML: CommonMark, without raw HTML, made once.

Pages, PDFs and calendars all begin from this HTML, so a text means the same everywhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import Final
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from .schemes import SCHEMES

_SCHEME: Final = re.compile(r"([^/?#]*?):")
_MARK: Final = re.compile(r"[!-/:-@\[-`{-~]")
_LINK: Final = frozenset({"link_open", "link_close"})
_TAG: Final = re.compile(r"<[^>]+>")
_SPACE: Final = re.compile(r"[^\S\u00a0\u202f]+")
"""Spaces and line ends, but none that keeps words together."""


def _allowed(url: str) -> bool:
    """Whether a link may lead there; any other is left as the text it was."""
    scheme = _SCHEME.match(url.strip())
    return scheme is None or scheme[1].lower() in SCHEMES


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.validateLink = _allowed  # type: ignore[method-assign]  # the library's documented hook
    return parser


_PARSER: Final = _parser()


@lru_cache(maxsize=8192)
def block(text: str, *, below: int = 2) -> Markup:
    """Set *text* as paragraphs, lists and tables; its headings come below level *below*."""
    tokens = _PARSER.parse(text)
    _demote(tokens, below)
    return Markup(_PARSER.renderer.render(tokens, _PARSER.options, {}))  # noqa: S704 -- made by the parser, which escapes


@lru_cache(maxsize=8192)
def inline(text: str) -> Markup:
    """Set *text* as one line: emphasis, code and links, and no blocks."""
    return Markup(_PARSER.renderInline(one_line(text)))  # noqa: S704 -- made by the parser, which escapes


@lru_cache(maxsize=8192)
def title(text: str) -> Markup:
    """Set *text* as one line that may stand within a link: links in it are their words."""
    (line,) = _PARSER.parseInline(one_line(text))
    line.children = [one for one in line.children or () if one.type not in _LINK]
    return Markup(_PARSER.renderer.render([line], _PARSER.options, {}))  # noqa: S704 -- made by the parser, which escapes


def one_line(text: str) -> str:
    """Put *text* on one line, a space between its words."""
    return _SPACE.sub(" ", text).strip()


def links(text: str) -> tuple[str, ...]:
    """Where the links in *text* lead, each once, as people write it: not percent-encoded."""
    inlines = (token.children or () for token in _PARSER.parse(text))
    found = (one.attrs["href"] for inline in inlines for one in inline if one.type == "link_open")
    return tuple(dict.fromkeys(unquote(str(href)) for href in found))


def plain(text: str) -> str:
    """Say *text* without any markup, for an attribute, a title or a calendar."""
    return unescape(_TAG.sub("", inline(text))).strip()


def literal(text: str) -> str:
    """Write *text* as CommonMark that shows it as it is: "1. meeting" begins no list."""
    return _MARK.sub(r"\\\g<0>", text)


def _demote(tokens: list[Token], below: int) -> None:
    """Headings keep their order among themselves and never rise above where they stand."""
    levels = sorted({int(t.tag[1]) for t in tokens if t.type == "heading_open"})
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(6, below + 1 + levels.index(int(token.tag[1])))}"
