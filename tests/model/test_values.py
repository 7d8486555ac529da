"""Single values as authors write them, and what is made of them."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from programme.model import values

READ = [
    (values.Id, "kick-off-2", "kick-off-2"),
    (values.Id, "päätös", "päätös"),
    (values.Ids, "mentor", ("mentor",)),
    (values.Ids, ["mentor", "mentee"], ("mentor", "mentee")),
    (values.Languages, "fi", ("fi",)),
    (values.Languages, ["fi", "zh-Hant"], ("fi", "zh-Hant")),
    (values.Link, "schedule.md#kickoff", "schedule.md#kickoff"),
    (values.Link, "tel:+358401234567", "tel:+358401234567"),
    (values.Site, "https://example.org/guide", "https://example.org/guide/"),
    (values.Site, "https://example.org/", "https://example.org/"),
    (values.Email, "a@b.fi", "a@b.fi"),
    (values.Colour, "#0a4F5c", "#0a4F5c"),
    (values.Country, "FI", "FI"),
    (values.TimeZone, "Europe/Helsinki", "Europe/Helsinki"),
    (values.Date, "2026-11-24", dt.date(2026, 11, 24)),
    (values.Count, "012", 12),
    (values.YesNo, "Yes", True),
    (values.YesNo, "true", True),
    (values.YesNo, "no", False),
    (values.YesNo, "FALSE", False),
    (values.Modes, "remote", ("remote",)),
]


@pytest.mark.parametrize(("kind", "written", "read"), READ)
def test_a_value_is_read(kind: Any, written: object, read: object) -> None:  # noqa: ANN401 -- any annotation
    assert TypeAdapter(kind).validate_python(written) == read


REFUSED = [
    (values.Id, "Kickoff", "id_shape"),
    (values.Id, "1st", "id_shape"),
    (values.Id, "a--b", "id_shape"),
    (values.Id, "a_b", "id_shape"),
    (values.Id, "-a", "id_shape"),
    (values.Id, "week", "id_is_a_word_of_dates"),
    (values.Id, "toukokuu", "id_is_a_word_of_dates"),
    (values.Link, "javascript:x", "link_shape"),
    (values.Link, "https://a b", "link_shape"),
    (values.Link, "https://a/<b>", "link_shape"),
    (values.Link, "http://[", "link_shape"),
    (values.Site, "example.org", "site_shape"),
    (values.Site, "https://", "site_shape"),
    (values.Site, "https://example.org/?a=b", "site_shape"),
    (values.Site, "https://example.org/#a", "site_shape"),
    (values.Site, "ftp://example.org", "link_shape"),
    (values.Email, "a@b", "email_shape"),
    (values.Email, "a b@c.fi", "email_shape"),
    (values.Colour, "#FFF", "colour_shape"),
    (values.Country, "fi", "country_unknown"),
    (values.Country, "XX", "country_unknown"),
    (values.TimeZone, "Helsinki", "time_zone_unknown"),
    (values.TimeZone, "localtime", "time_zone_unknown"),
    (values.LanguageCode, "FI", "language_unknown"),
    (values.LanguageCode, "suomi", "language_unknown"),
    (values.LanguageCode, "", "language_unknown"),
    (values.Languages, [], "too_short"),
    (values.Date, "today", "date_shape"),
    (values.Date, "24.11.2026", "date_shape_near"),
    (values.Date, "11/24/2026", "date_shape_near"),
    (values.Date, "4/5/26", "date_shape_either"),
    (values.Date, "27-12-10", "date_shape_either"),
    (values.Date, "2026-02-30", "date_shape"),
    (values.Count, "-1", "count_shape"),
    (values.Count, "1.5", "count_shape"),
    (values.Count, "٣", "count_shape"),
    (values.YesNo, "kyllä", "yes_no"),
    (values.When, "2022-13", "when_no_such_month"),
    (values.Duration, "90", "duration_unit_missing"),
    (values.Hours, "24:00", "when_no_such_clock"),
    *((kind, ["a"], "string_type") for kind in (values.Date, values.Count, values.YesNo)),
    *((kind, {"a": "b"}, "string_type") for kind in (values.Id, values.When, values.Duration)),
]


@pytest.mark.parametrize(("kind", "written", "code"), REFUSED)
def test_what_is_wrong_is_refused(kind: Any, written: object, code: str) -> None:  # noqa: ANN401 -- any annotation
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(written)
    (error,) = caught.value.errors()
    assert error.get("ctx", {}).get("code", error["type"]) == code


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        ("Kick Off!", "kick-off"),
        ("__päätös__", "päätös"),
        ("2027 Kick-off 2", "kick-off-2027-2"),
        ("1st-meeting", "meeting-1st"),
        ("2027", "first-meeting"),
        ("!", "first-meeting"),
    ],
)
def test_an_id_close_to_what_was_written_is_suggested(written: str, suggestion: str) -> None:
    assert suggested(written) == suggestion


def suggested(written: str) -> str | None:
    """The suggestion for an id of the wrong shape; None when it can be one."""
    try:
        TypeAdapter(values.Id).validate_python(written)
    except ValidationError as error:
        context: dict[str, str] = error.errors()[0].get("ctx", {})
        return context.get("suggestion")
    return None


@given(st.text(max_size=20))
def test_whatever_is_suggested_has_the_shape_of_an_id(written: str) -> None:
    suggestion = suggested(written)
    assert suggestion is None or suggested(suggestion) is None
