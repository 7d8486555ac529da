"""The timeline strip: nothing overlaps, nothing leaves the picture, whatever the programme."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from tests.layout.marks import Programme, day, event, programmes

from programme.layout import Mark, ScaleUnit, Strip, Tick, steps, strip, width_of
from programme.layout.scale import BEADS
from programme.layout.strip import ROOM, SIZE, Box


def left(box: Box) -> float:
    """Where a box begins, with its title."""
    return box.title_x - width_of(box.title, SIZE) if box.before else box.x


def right(box: Box) -> float:
    """Where a box ends, with its title."""
    lines = [] if box.before else [line for line in (box.title, box.second) if line]
    return max([box.x + box.width, *(box.title_x + width_of(line, SIZE) for line in lines)])


def overlap(one: Box, other: Box) -> bool:
    across = left(one) < right(other) and left(other) < right(one)
    return across and one.y < other.y + other.height and other.y < one.y + one.height


def drawn(phases: list[Mark], events: list[Mark]) -> Strip:
    made = strip(phases, events)
    assert made is not None
    return made


def check(programme: Programme) -> None:
    made = strip(*programme)
    assert made
    phases, events, _on = programme
    boxes = [*made.bars, *made.pills]
    assert {box.mark.key for box in boxes} == {mark.key for mark in (*phases, *events)}
    assert len(boxes) == len(phases) + len(events)
    assert [pair for pair in combinations(boxes, 2) if overlap(*pair)] == []
    outside = [
        box
        for box in boxes
        if left(box) < 0
        or right(box) > made.width
        or box.y < made.head
        or box.y + box.height > made.height
    ]
    assert outside == []


@given(programmes())
def test_no_two_boxes_overlap_and_none_leaves_the_picture(programme: Programme) -> None:
    check(programme)


@settings(max_examples=5)  # forty thousand pairs take their time
@given(programmes(most=300))
def test_nor_do_they_where_there_are_hundreds(programme: Programme) -> None:
    check(programme)


@given(programmes())
def test_the_name_of_a_phase_lies_on_its_whole_colour_or_outside_its_bar(
    programme: Programme,
) -> None:
    made = strip(*programme)
    assert made
    for bar in made.bars:
        (first, last), end = bar.solid, bar.x + bar.width
        assert bar.x <= first < last <= round(end, 2)
        assert (bar.x < first, last < round(end, 2)) == bar.mark.fades
        wide = max(width_of(line, SIZE) for line in (bar.title, bar.second))
        if bar.inside:
            assert not bar.title or first < bar.title_x <= bar.title_x + wide < last
        else:
            assert bar.title_x < bar.x if bar.before else end < bar.title_x
            assert (bar.title, bar.second) == (bar.mark.title, "")


@given(programmes(most=2))
def test_names_have_room(programme: Programme) -> None:
    made = strip(*programme)
    assert made
    for hours, room in ((False, 66), (True, ROOM.hour)):
        named = [tick.at for tick in made.ticks if tick.named and tick.hour is hours]
        room_for = [after - at for at, after in pairwise([*named, made.width])]
        assert all(found >= room - 0.02 for found in room_for)
    assert any(tick.named for tick in made.ticks) or not made.ticks


@given(programmes(most=10))
def test_times_that_repeat_are_told_apart_and_within_their_mark(programme: Programme) -> None:
    made = strip(*programme)
    assert made
    for box in made.pills:
        assert all(box.x < at < box.x + box.width for at in box.beads)
        assert all(later - at >= BEADS for at, later in pairwise(box.beads))


def test_a_month_is_as_wide_as_any_other() -> None:
    april = Mark("a", "A", day("2027-02-01"), day("2027-03-01"), 1, 1)
    phase = Mark("p", "P", day("2027-01-01"), day("2027-04-01"), 1)
    assert drawn([phase], [april]) == Strip(
        1120.0,
        130.0,
        28.0,
        (
            Tick(0.0, day("2027-01-01"), named=True),
            Tick(373.33, day("2027-02-01"), named=True),
            Tick(746.67, day("2027-03-01"), named=True),
        ),
        (Box(phase, 2.0, 36.0, 1116.0, 40.0, "P", 15.0, inside=True),),
        (Box(april, 375.33, 92.0, 369.34, 30.0, "A", 409.33, inside=True),),
    )


def test_of_days_only_the_hours_in_use_are_shown() -> None:
    morning, evening = (
        event(1, "2027-03-05 10:00", "2027-03-05 12:00"),
        event(2, "2027-03-06 18:00", "2027-03-06 20:00"),
    )
    made = drawn([], [morning, evening])
    assert [(tick.at, f"{tick.start:%d %H}") for tick in made.ticks if tick.hour] == [
        *((56.0 * at, f"05 {10 + at}") for at in range(10)),
        *((560 + 56.0 * at, f"06 {10 + at}") for at in range(10)),
    ]
    assert [(box.x, box.width) for box in made.pills] == [(2.0, 108.0), (1010.0, 108.0)]
    assert made.head == 48


def test_what_has_no_dates_has_no_names_of_times() -> None:
    made = strip(
        [], [event(1, "0001-01-01", "0001-01-02"), event(2, "0001-01-02", "0001-01-03")], steps(2)
    )
    assert made
    assert (made.head, made.ticks) == (0, ())
    assert [(box.x, box.width) for box in made.pills] == [(2.0, 556.0), (562.0, 556.0)]


def test_a_title_with_no_room_to_the_right_stands_to_the_left_or_its_number_stands_for_it() -> None:
    short, long = "The very end", "A title that is far too long " * 4
    first = Mark("a", long, day("2027-01-04"), day("2027-01-05"), 1, 1)
    middle = Mark("b", long, day("2027-07-01"), day("2027-07-02"), 1, 2)
    last = Mark("c", short, day("2027-12-30"), day("2027-12-31"), 1, 3)
    pills = drawn([], [first, middle, last]).pills
    assert [(box.title, box.inside, box.before) for box in pills] == [
        (long, False, False),
        ("", False, False),
        (short, False, True),
    ]
    assert pills[2].title_x == pills[2].x - 8


def test_marks_of_one_day_stay_in_order_where_titles_are_to_the_left() -> None:
    year = Mark("y", "Year", day("2027-01-01"), day("2028-01-01"), 1)
    titles = ("Short", "A much longer title", "Middling one")
    last = [
        Mark(title, title, day("2027-12-30"), day("2027-12-31"), 1, number)
        for number, title in enumerate(titles, 1)
    ]
    pills = sorted(drawn([year], last).pills, key=lambda box: box.y)
    assert [(box.mark.number, box.before) for box in pills] == [(1, True), (2, True), (3, True)]


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Getting on", ("Getting", "on")),
        ("Getting all of it ready", ("Getting", "all of it…")),
        ("Verkostoituminen alkaa", ("Verkost…", "")),
        ("Oma verkostoituminen", ("Oma", "verkost…")),
    ],
)
def test_a_long_title_of_a_phase_takes_two_lines_or_is_shortened(
    title: str, lines: tuple[str, str]
) -> None:
    phase = Mark("p", title, day("2027-01-01"), day("2027-02-01"), 1)
    year = Mark("a", "A", day("2027-01-01"), day("2028-01-01"), 1, 1)
    assert [(box.title, box.second) for box in drawn([phase], [year]).bars] == [lines]


def test_a_long_title_of_a_phase_that_fades_is_beside_it_whole_or_else_shortened_in_it() -> None:
    january = ("2027-01-01", "2027-02-01", (True, False))
    december = ("2027-12-01", "2028-01-01", (False, True))
    title = "Verkostoituminen alkaa"

    def placed(start: str, end: str, fades: tuple[bool, bool], title: str) -> tuple[object, ...]:
        phase = Mark("p", title, day(start), day(end), 1, fades=fades)
        year = Mark("a", "A", day("2027-01-01"), day("2028-01-01"), 1, 1)
        (box,) = drawn([phase], [year]).bars
        return box.title, box.second, box.title_x, box.inside, box.before, box.solid

    assert [
        placed(*january, "Early on"),
        placed(*january, title),
        placed(*december, title),
        placed(*january, f"{title} " * 8),
    ] == [
        ("Early", "on", 30.8, True, False, (28.8, 91.33)),
        (title, "", 99.33, False, False, (28.8, 91.33)),
        (title, "", 1020.67, False, True, (1028.67, 1091.2)),
        ("Verko…", "", 30.8, True, False, (28.8, 91.33)),
    ]


def test_a_phase_of_a_day_at_the_very_end_is_in_the_picture() -> None:
    phase = Mark("p", "P", day("2027-12-31"), day("2028-01-01"), 1)
    whole = Mark("w", "Whole", day("2023-01-01"), day("2028-01-01"), 2)
    (box,) = (box for box in drawn([whole, phase], []).bars if box.mark is phase)
    assert (box.x, box.width, box.title) == (1110.0, 8, "")


def test_phases_after_each_other_share_a_row() -> None:
    thirds = [
        ("2027-01-01", "2027-04-01"),
        ("2027-04-01", "2027-08-01"),
        ("2027-08-01", "2027-10-01"),
    ]
    phases = [Mark(f"p-{n}", "P", day(a), day(b), n) for n, (a, b) in enumerate(thirds, 1)]
    assert {box.y for box in drawn(phases, []).bars} == {36.0}


def test_what_repeats_has_a_bead_for_each_time_that_can_be_told_apart() -> None:
    weekly = tuple(day(f"2027-02-{n:02}") for n in (1, 8, 15, 22))
    daily = tuple(day(f"2027-03-{n:02}") for n in range(1, 29))
    spring = Mark("w", "W", day("2027-01-01"), day("2027-07-01"), 1, 1, times=weekly)
    march = Mark("d", "D", day("2027-03-01"), day("2027-03-29"), 1, 2, times=daily)
    assert [box.beads for box in drawn([], [spring, march]).pills] == [
        (186.67, 233.33, 280.0, 326.67),
        (),
    ]


def test_where_there_is_nothing_there_is_no_strip() -> None:
    assert strip([], []) is None


def test_ticks_name_no_unit_that_is_not_counted() -> None:
    assert set(ROOM.names) == set(ScaleUnit) - {ScaleUnit.STEP}
