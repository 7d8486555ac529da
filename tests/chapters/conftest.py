"""A writer of a handbook in English."""

from collections.abc import Callable

import pytest

from programme.chapters.writer import Writer
from programme.guide import editions
from programme.model import Programme
from programme.source import parse


@pytest.fixture(scope="session")
def writer() -> Callable[[str], Writer]:
    """A writer for the first language of a programme.yml, which may leave out its title."""

    def writer(text: str) -> Writer:
        data = parse(text if "programme:" in text else f"programme: {{title: G}}\n{text}", "p").data
        return Writer(editions(Programme.model_validate(data))[0])

    return writer
