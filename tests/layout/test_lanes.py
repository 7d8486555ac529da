"""Lanes: nothing in one lane overlaps, and there are no more than need be."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.layout.lanes import Lanes, lanes

EXTENTS = st.lists(st.tuples(st.integers(0, 99), st.integers(1, 40)), max_size=60)


@given(EXTENTS)
def test_no_lane_has_two_at_once_and_there_are_no_more_lanes_than_need_be(
    extents: list[tuple[int, int]],
) -> None:
    found = lanes(extents, 0)
    for lane in set(found):
        own = sorted(one for one, at in zip(extents, found, strict=True) if at == lane)
        assert all(start + length <= after for (start, length), (after, _) in pairwise(own))
    abreast = [sum(a <= at < a + length for a, length in extents) for at in range(140)]
    assert len(set(found)) == max(abreast)


@pytest.mark.parametrize(
    ("extents", "gap", "found"),
    [([], 0, []), ([(0, 5), (5, 5)], 0, [0, 0]), ([(0, 5), (5, 5)], 1, [0, 1])],
)
def test_the_first_free_lane_is_taken(
    extents: list[tuple[int, int]], gap: int, found: list[int]
) -> None:
    assert lanes(extents, gap) == found


def test_a_lane_is_found_for_what_begins_before_others() -> None:
    rows = Lanes(4)
    assert [rows.take(*one) for one in ((0, 9), (5, 20), (9, 30), (8, 12))] == [0, 1, 0, 2]
