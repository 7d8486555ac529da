"""Which units have too many titles."""

import pytest

from programme.layout.crowd import crowded


@pytest.mark.parametrize(
    ("titles", "step", "full"),
    [
        ([], 50, set()),
        ([(1, 27)] * 3, 10, set()),
        ([(1, 27)] * 4, 10, {1}),
        ([(1, 27)] * 4, 60, set()),
        ([(1, 27)] * 20 + [(2, 27)], 100, {1}),
        ([(n // 2, 27) for n in range(33)], 50, set()),
        ([(n // 2, 27) for n in range(34)] + [(99, 27)], 50, set(range(17))),
    ],
)
def test_too_many_for_their_unit_or_for_all_to_be_calm(
    titles: list[tuple[int, float]], step: float, full: set[int]
) -> None:
    assert crowded(titles, step) == full
