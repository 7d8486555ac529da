"""What a link may lead to, wherever an author writes one: nothing that a page would run."""

from typing import Final

SCHEMES: Final = frozenset({"https", "http", "mailto", "tel"})
"""The schemes of addresses; without one, a link leads to a page of the guide itself."""
