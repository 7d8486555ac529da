"""What was likely meant."""

import pytest

from programme.nearest import nearest


@pytest.mark.parametrize(
    ("written", "meant"), [("kickof", "kickoff"), ("closing", "closing"), ("sauna", "")]
)
def test_the_nearest_is_what_was_likely_meant(written: str, meant: str) -> None:
    assert nearest(written, ["closing", "kickoff", "kick"]) == meant
