"""The timeline strip: nothing overlaps, nothing leaves the picture, whatever the programme."""

import datetime as dt
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from programme.layout import Mark, Strip, strip, width_of
from programme.layout.strip import SIZE, Box, Tick

YEARS = 5 * 365


def day(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


@st.composite
def marks(draw: st.DrawFn, least: int = 1, most: int = 60) -> list[Mark]:
    """Events anywhere within a span of a day to five years, of any length within it."""
    begins = draw(st.datetimes(dt.datetime(1950, 1, 1), dt.datetime(2100, 1, 1)))  # noqa: DTZ001 -- wall-clock time
    minutes = draw(st.integers(1, YEARS)) * 24 * 60
    spans = draw(
        st.lists(
            st.tuples(st.integers(0, minutes), st.integers(0, minutes)).map(sorted),
            min_size=least,
            max_size=most,
        )
    )
    return [
        Mark(
            f"event-{number}",
            draw(st.text(max_size=80)),
            begins + dt.timedelta(minutes=start),
            begins + dt.timedelta(minutes=end),
            1,
            draw(st.just(number) | st.none()),
        )
        for number, (start, end) in enumerate(spans, 1)
    ]


def left(box: Box) -> float:
    """Where a box begins, with its title."""
    return box.title_x - width_of(box.title, SIZE) if box.before else box.x


def right(box: Box) -> float:
    """Where a box ends, with its title."""
    title = box.title_x + width_of(box.title, SIZE) if box.title and not box.before else 0
    return max(box.x + box.width, title)


def overlap(one: Box, other: Box) -> bool:
    across = left(one) < right(other) and left(other) < right(one)
    return across and one.y < other.y + other.height and other.y < one.y + one.height


def drawn(phases: list[Mark], events: list[Mark]) -> Strip:
    made = strip(phases, events)
    assert made is not None
    return made


@settings(deadline=None)  # three thousand pairs take their time
@given(marks(least=0, most=12), marks())
def test_no_two_boxes_overlap_and_none_leaves_the_picture(
    phases: list[Mark], events: list[Mark]
) -> None:
    made = drawn(phases, events)
    boxes = [*made.bars, *made.pills]
    assert {box.mark.key for box in made.pills} == {event.key for event in events}
    assert len(made.bars) == len(phases)
    assert [pair for pair in combinations(boxes, 2) if overlap(*pair)] == []
    outside = [
        box
        for box in boxes
        if left(box) < 0 or right(box) > made.width or box.y < 0 or box.y + box.height > made.height
    ]
    assert outside == []


@given(marks(most=2))
def test_names_of_months_have_room(events: list[Mark]) -> None:
    made = drawn([], events)
    named = [tick.x for tick in made.ticks if tick.named]
    assert named
    room = [later - x for x, later in zip(named, [*named[1:], made.width], strict=True)]
    assert min(room) >= 7 * SIZE - 0.02


def test_a_month_is_as_wide_as_any_other() -> None:
    event = Mark("a", "A", day("2027-02-01"), day("2027-03-01"), 1, 1)
    phase = Mark("p", "P", day("2027-01-15"), day("2027-03-15"), 1)
    assert drawn([phase], [event]) == Strip(
        1120.0,
        130.0,
        (
            Tick(0.0, dt.date(2027, 1, 1), named=True),
            Tick(373.33, dt.date(2027, 2, 1), named=True),
            Tick(746.67, dt.date(2027, 3, 1), named=True),
        ),
        (Box(phase, 170.6, 36.0, 742.67, 40.0, "P", 183.6, inside=True),),
        (Box(event, 375.33, 92.0, 369.34, 30.0, "A", 409.33, inside=True),),
    )


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


def test_a_long_title_of_a_phase_is_shortened() -> None:
    phase = Mark("p", "Getting ready for everything", day("2027-01-01"), day("2027-02-01"), 1)
    year = Mark("a", "A", day("2027-01-01"), day("2028-01-01"), 1, 1)
    assert [box.title for box in drawn([phase], [year]).bars] == ["Getting…"]


def test_a_phase_of_a_day_at_the_very_end_is_in_the_picture() -> None:
    phase = Mark("p", "P", day("2027-12-31"), day("2028-01-01"), 1)
    whole = Mark("w", "Whole", day("2023-01-01"), day("2028-01-01"), 2)
    (box,) = (box for box in drawn([whole, phase], []).bars if box.mark is phase)
    assert (box.x, box.width, box.title) == (1110.0, 8, "")


def test_where_nothing_has_a_date_there_is_no_strip() -> None:
    assert strip([], []) is None
