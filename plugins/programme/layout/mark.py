"""What is laid out: something with a place in time, as wide as what is known of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """A phase or an event; it begins at *start* and is over at *end*."""

    key: str
    title: str
    start: dt.datetime
    end: dt.datetime
    phase: int | None = None
    """Which phase's colour it has, from 1."""
    number: int | None = None
    fades: tuple[bool, bool] = (False, False)
    """Whether its beginning and its end are only roughly known."""
    times: tuple[dt.datetime, ...] = ()
    """Of what repeats: when it begins, each time."""
    cancelled: bool = False
    """Whether it does not happen after all."""
