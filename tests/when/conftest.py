"""The languages that times are said in, and a plan to resolve times in."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from programme.when import Resolved, parse, resolve_all


@pytest.fixture(scope="session")
def phrases(root: Path) -> Mapping[str, Mapping[str, str]]:
    """Every language's phrases of dates, as the package ships them."""
    folder = root / "plugins" / "programme" / "languages"
    return {
        path.stem: yaml.safe_load(path.read_text("utf-8"))["when"] for path in folder.glob("*.yml")
    }


@pytest.fixture(scope="session")
def in_a_plan() -> Callable[..., Resolved]:
    """Resolve a text in a run, beside "kickoff" (at the start) and "midway" (month 5)."""
    return _resolve


def _resolve(text: str, starts: str = "", ends: str = "", **others: str) -> Resolved:
    texts = {"start": starts, "end": ends, "kickoff": "start", "midway": "month 5", **others}
    plan = {key: parse(value) for key, value in texts.items() if value}
    table = resolve_all({**plan, "it": parse(text, inside=True)}, inside={"it": "midway"})
    if "it" in table.errors:
        raise table.errors["it"]
    return table.resolved["it"]
