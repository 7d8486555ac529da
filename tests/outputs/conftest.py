"""An edition to make outputs of."""

from collections.abc import Callable

import pytest

from programme.edition import Edition
from programme.guide import editions
from programme.model import Programme
from programme.source import parse


@pytest.fixture(scope="session")
def edition_of() -> Callable[[str], Edition]:
    """The first edition of a programme.yml, which may leave out its title."""

    def edition_of(text: str) -> Edition:
        data = parse(text if "programme:" in text else f"programme: {{title: G}}\n{text}", "p").data
        return editions(Programme.model_validate(data))[0]

    return edition_of
