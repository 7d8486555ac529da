"""Reading a `when`: from text to what it says.

Recursive descent over `tokens`, one word of look-ahead mostly: `points` read what is at one
time, `ranges` what lasts, `rhythm` what repeats.
"""

from __future__ import annotations

from functools import partial

from .cursor import Cursor
from .hints import Hint
from .mend import better
from .ranges import read_stretch
from .refusal import WhenError
from .rhythm import read_repeat
from .tokens import LONGEST, TokenKind, tidy
from .tree import When
from .write import write


def parse(text: str, *, inside: bool = False) -> When:
    """Read a `when`; *inside* an event, ``before`` and ``2 days after`` hang on that event.

    >>> parse("week 3")
    Moment(base=Nth(unit=<Unit.WEEK: 'week'>, number=3), hours=None)

    Ids are taken on trust: see `anchors`.

    Raises:
        WhenError: when it cannot be understood or cannot be (31 April, week 0).
    """
    written = tidy(text)
    if not written:
        raise Hint("when_empty", "2022-04", "2 weeks before kickoff").error("", 0, "")
    if len(written) > LONGEST:
        start = f"{written[:40]} …"
        raise Hint("when_too_long", "2022-04", "2022-04 to 2022-10").error(start, 0, start)
    try:
        return _read(Cursor(written, inside=inside))
    except WhenError as error:
        again = partial(_written_again, inside=inside)
        raise better(error, again) from None


def _read(cursor: Cursor) -> When:
    when = read_repeat(cursor) if cursor.sees("every") else read_stretch(cursor)
    if not cursor.kinds(TokenKind.END):
        raise cursor.refuse("when_left_over", "2022-04 to 2022-10", "2 weeks before kickoff")
    return when


def _written_again(text: str, *, inside: bool) -> str:
    return write(_read(Cursor(text, inside=inside)))
