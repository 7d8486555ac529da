"""The single values an author writes, read from text: ids, addresses, colours, counts, times."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Final, Literal, TypeAlias, TypeVar, cast
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from babel import UnknownLocaleError
from pydantic import AfterValidator, BeforeValidator, GetCoreSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .. import when
from ..locales import locale_of
from ..schemes import SCHEMES
from ..when.numeric import readings
from .text import LANGUAGE, Text

T = TypeVar("T")
_ID: Final = re.compile(r"[^\W\d_][^\W_]*(-[^\W_]+)*")


def refuse(code: str, **facts: str) -> PydanticCustomError:
    """Make the error that `reading` turns into the problem *code*."""
    # A literal is asked for, to be translated by its wording; ours are keyed by their code.
    return PydanticCustomError(cast("Any", code), "{code}", {"code": code, **facts})


def _matches(pattern: str, code: str) -> Callable[[str], str]:
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if compiled.fullmatch(value) is None:
            raise refuse(code, value=value)
        return value

    return check


def _id(value: str) -> str:
    if _ID.fullmatch(value) is None or value != value.lower():
        raise refuse("id_shape", value=value, suggestion=_as_id(value))
    if value in when.vocabulary():
        raise refuse("id_is_a_word_of_dates", value=value)
    return value


def _as_id(value: str) -> str:
    """The id nearest to *value*; the example where nothing is left of it."""
    words = re.findall(r"[^\W_]+", value.lower())
    if words and not words[0][0].isalpha():
        words.sort(key=lambda word: not word[0].isalpha())
    suggestion = "-".join(words)
    return suggestion if _ID.fullmatch(suggestion) else "first-meeting"


def _word(value: str) -> str:
    if not value.strip():
        raise refuse("text_empty")
    return value


def _link(value: str) -> str:
    _word(value)
    try:
        parts = urlsplit(value)
    except ValueError:
        raise refuse("link_shape", value=value) from None
    is_allowed = not parts.scheme or parts.scheme in SCHEMES
    if not is_allowed or re.search(r'[\s"<>\\^`{|}]', value):  # RFC 3986, appendix A
        raise refuse("link_shape", value=value)
    return value


def _site(value: str) -> str:
    parts = urlsplit(_link(value))
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise refuse("site_shape", value=value)
    return value if value.endswith("/") else f"{value}/"


@cache
def _territories() -> frozenset[str]:
    codes = map(str, locale_of("en").territories)
    return frozenset(code for code in codes if re.fullmatch("[A-Z]{2}", code))  # ISO 3166-1


def _country(value: str) -> str:
    if value not in _territories():
        raise refuse("country_unknown", value=value)
    return value


def _time_zone(value: str) -> str:
    if value not in available_timezones() - {"localtime", "Factory"}:  # another on each computer
        raise refuse("time_zone_unknown", value=value)
    return value


def _language(value: str) -> str:
    try:
        locale_of(value)
    except (UnknownLocaleError, ValueError):
        raise refuse("language_unknown", value=value) from None
    if LANGUAGE.fullmatch(value) is None:
        raise refuse("language_unknown", value=value)
    return value


def _date(value: str) -> dt.date:
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        days = [day.isoformat() for day in dict.fromkeys(readings(value).values())]
        code = ("date_shape", "date_shape_near", "date_shape_either")[min(len(days), 2)]
        meant = dict(zip(("example", "other"), days, strict=False))
        raise refuse(code, value=value, **meant) from None


def _count(value: str) -> int:
    if re.fullmatch(r"[0-9]{1,9}", value) is None:
        raise refuse("count_shape", value=value)
    return int(value)


_TRUTH: Final = {"yes": True, "true": True, "no": False, "false": False}


def _yes_no(value: str) -> bool:
    if value.lower() not in _TRUTH:
        raise refuse("yes_no", value=value)
    return _TRUTH[value.lower()]


class _YesNoElseText:
    """Reads a bare yes or no as what it says; anything else is a text, with a text's own errors."""

    def __get_pydantic_core_schema__(self, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 -- any annotation
        def read(value: Any, text: Callable[[Any], Text]) -> Text | bool:  # noqa: ANN401 -- whatever was written
            known = _TRUTH.get(value.lower()) if isinstance(value, str) else None
            return text(value) if known is None else known

        return core_schema.no_info_wrap_validator_function(read, handler.generate_schema(Text))


def _listed(value: Any) -> Any:  # noqa: ANN401 -- whatever was written
    if isinstance(value, str) and "," in value:
        raise refuse("list_in_brackets", value=value)
    return value if isinstance(value, list | tuple | None) else [value]


def _at_least_one(value: Any) -> Any:  # noqa: ANN401 -- whatever was written
    listed = _listed(value)
    if listed == []:
        raise refuse("too_short")
    return listed


def _parsed(parse: Callable[[str], T]) -> BeforeValidator:
    def read(value: Any) -> Any:  # noqa: ANN401 -- whatever was written
        if not isinstance(value, str):
            raise refuse("string_type")
        try:
            return parse(value)
        except when.WhenError as error:
            raise refuse(error.code, **error.facts) from None

    return BeforeValidator(read)


_TEXT: Final = WithJsonSchema({"type": "string"})

Id: TypeAlias = Annotated[str, AfterValidator(_id)]
"""A name that other parts may point at: lower-case letters, digits and single hyphens."""
Ids: TypeAlias = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""Pointers at other parts, by their ids; one alone needs no list."""
Word: TypeAlias = Annotated[str, AfterValidator(_word)]
"""A word or a number of which no more is asked than that it is there."""
LanguageCode: TypeAlias = Annotated[str, AfterValidator(_language)]
Languages: TypeAlias = Annotated[tuple[LanguageCode, ...], BeforeValidator(_at_least_one)]
Link: TypeAlias = Annotated[str, AfterValidator(_link)]
"""An address on the web, an e-mail or telephone link, or a page of the guide."""
Site: TypeAlias = Annotated[str, AfterValidator(_site)]
"""Where the guide is published; always ends in a slash."""
Email: TypeAlias = Annotated[
    str, AfterValidator(_matches(r'[^@\s"<>]+@[^@\s"<>]+\.[^@\s"<>]+', "email_shape"))
]
Colour: TypeAlias = Annotated[str, AfterValidator(_matches(r"#[0-9A-Fa-f]{6}", "colour_shape"))]
Picture: TypeAlias = Word
"""The path of an image file inside the project, from the folder of programme.yml."""
Country: TypeAlias = Annotated[str, AfterValidator(_country)]
TimeZone: TypeAlias = Annotated[str, AfterValidator(_time_zone)]
Date: TypeAlias = Annotated[dt.date, _parsed(_date), _TEXT]
Count: TypeAlias = Annotated[int, _parsed(_count), _TEXT]
YesNo: TypeAlias = Annotated[bool, _parsed(_yes_no), _TEXT]
Reason: TypeAlias = Annotated[Text | bool, _YesNoElseText()]
"""Whether something is so: yes, no, or the reason why it is."""
When: TypeAlias = Annotated[when.When, _parsed(when.parse), _TEXT]
"""When something happens, in the language of dates."""
WhenInside: TypeAlias = Annotated[
    when.When, _parsed(lambda text: when.parse(text, inside=True)), _TEXT
]
"""The same inside an event, where "before" means before that event."""
Duration: TypeAlias = Annotated[when.Duration, _parsed(when.parse_duration), _TEXT]
Hours: TypeAlias = Annotated[when.Hours, _parsed(when.parse_hours), _TEXT]
Mode: TypeAlias = Literal["in_person", "remote", "hybrid"]
Modes: TypeAlias = Annotated[tuple[Mode, ...], BeforeValidator(_listed)]
"""One way of meeting, or several."""
