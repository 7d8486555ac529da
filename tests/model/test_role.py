"""Which role runs the programme."""

import pytest

from programme.model import Role


@pytest.mark.parametrize(
    ("written", "runs_it"),
    [
        ({"id": "coordinator"}, True),
        ({"id": "coordinator", "coordinates": "no"}, False),
        ({"id": "koordinaattori"}, False),
        ({"id": "koordinaattori", "coordinates": "yes"}, True),
    ],
)
def test_a_role_runs_the_programme_if_it_says_so_or_is_called_that(
    written: dict[str, str], *, runs_it: bool
) -> None:
    assert Role.model_validate({**written, "name": "A"}).runs_it is runs_it
