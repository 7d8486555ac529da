"""What is raised when a text about time cannot be understood or cannot be true."""

from __future__ import annotations


class WhenError(ValueError):
    """A refusal: *code* names the sentence to show (``messages/when.*.yml``), *facts* fill it.

    Every refusal of `parse` has the facts ``written`` (the whole text), ``understood`` (what
    comes before the difficulty, perhaps nothing), ``word`` (the difficulty) and ``example`` and
    ``other``, two right texts close to it.
    """

    def __init__(self, code: str, facts: dict[str, str]) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts
