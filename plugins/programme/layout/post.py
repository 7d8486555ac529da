"""What stands in a column: a mark, with its title or its number beside it.

Titles stand below each other, each at its mark or as near below it as there is room, those of
events behind their numbers. Where a title is below its mark a line joins the two, if it is short
and crosses no mark that has a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from .mark import Mark
from .measure import wrapped

WIDTH: Final = 340.0
SIZE: Final = 15.0
"""Of the text; 12 px are left of it on the narrowest phone."""
LINE: Final = 20.0
GAP: Final = 7.0
"""Between two titles."""
INSET: Final = 2.0
BETWEEN: Final = 4.0
PILL: Final = 26.0
GUTTER: Final = 12.0
DISC: Final = 30.0
"""Room for a number before the title, or beside another number."""
NEAR: Final = 48.0
"""How far from its mark a title may be for a line to join them: more lines would be a tangle."""


@dataclass(frozen=True)
class Post:
    """A mark in the column, and its title in *lines* from *title_x* and *title_y* downwards.

    Without lines its number stands for it, beside others: so much begins in the same week. Without
    a width that number is all there is of it.
    """

    mark: Mark
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...] = ()
    title_x: float = 0
    title_y: float = 0
    discs: tuple[tuple[float, float], ...] = ()
    """Where its number is: in the mark, as near the title as can be, and before the title."""
    join: str = ""
    """The line from the mark to its title, as a path; empty where they are side by side."""
    beads: tuple[float, ...] = ()
    """Of what repeats: where it begins, each time; empty where they cannot be told apart."""

    @property
    def room(self) -> float:
        """How tall its title is, with what is left free below it."""
        return len(self.lines) * LINE + GAP if self.lines else 0


Label: TypeAlias = tuple[float, list[int]]
"""Where a title should be, or the numbers of a unit, and which posts it is of."""


def titled(post: Post, x: float) -> Post:
    """The same with its title from *x* on, behind its number, in as many lines as it needs."""
    x += DISC if post.mark.number is not None else 0
    lines = wrapped(post.mark.title, SIZE, WIDTH - x) or ("",)
    return replace(post, lines=lines, title_x=x)


def beside(
    posts: Sequence[Post], bars: int, labels: Iterable[Label], edge: float, *, slim: bool
) -> tuple[list[Post], float]:
    """Put titles and numbers to the right of *edge*, as *labels* follow; and say where they end.

    The first *bars* posts are phases. Where pills are *slim* numbers stand only before the titles.
    """
    done = list(posts)
    free = 0.0
    for wanted, label in labels:
        y, first = round(max(free, wanted), 2), label[0]
        post = replace(posts[first], title_y=y)
        if not post.lines:
            discs = list(_row(len(label), edge, y))
            for at, disc in zip(label, discs, strict=True):
                done[at] = _numbered(replace(posts[at], title_y=y), disc, slim=slim)
            free = round(discs[-1][1] + DISC / 2 + GAP, 2)
            continue
        done[first] = _phase(post, edge) if first < bars else _event(post, edge, slim=slim)
        free = y + done[first].room
    return done, free - GAP


def _row(count: int, edge: float, y: float) -> Iterator[tuple[float, float]]:
    """Where so many numbers are, in rows."""
    first = edge + GUTTER + PILL / 2 - INSET
    row = int((WIDTH - first - DISC / 2) / DISC) + 1
    for at in range(count):
        yield round(first + at % row * DISC, 2), round(y + LINE / 2 + at // row * DISC, 2)


def _numbered(post: Post, disc: tuple[float, float], *, slim: bool) -> Post:
    within = _within(post, _level(post, PILL / 2)) if post.width and not slim else ()
    return replace(post, discs=(*within, disc))


def _phase(post: Post, edge: float) -> Post:
    level = _level(post, 0)
    return post if level == _middle(post) else replace(post, join=_line(post, level, edge))


def _event(post: Post, edge: float, *, slim: bool) -> Post:
    """Put the number of an event in its mark and before its title; join them if that is clear."""
    level, middle = _level(post, PILL / 2), _middle(post)
    within = () if slim else _within(post, level)
    done = replace(post, discs=(*within, (edge + GUTTER + PILL / 2 - INSET, middle)))
    foremost = edge - post.x - post.width <= BETWEEN
    joined = level != middle if foremost else slim or post.mark.number is None
    return replace(done, join=_line(post, level, edge)) if joined else done


def _within(post: Post, level: float) -> tuple[tuple[float, float], ...]:
    return ((round(post.x + PILL / 2, 2), level),)


def _middle(post: Post) -> float:
    """The height of the first line of a title, in its middle."""
    return round(post.title_y + LINE / 2, 2)


def _level(post: Post, inset: float) -> float:
    """The height in the mark that is nearest to its title."""
    return round(min(max(_middle(post), post.y + inset), post.y + post.height - inset), 2)


def _line(post: Post, level: float, edge: float) -> str:
    """From the mark to its title: across the marks beside it, and then down if need be."""
    if _middle(post) - level > NEAR:
        return ""
    right, left = round(post.x + post.width, 2), round(edge + GUTTER - BETWEEN, 2)
    return f"M{right:g} {level:g}H{edge:g}L{left:g} {_middle(post):g}"
