"""What is in ``programme.json``, and in the JSON Schema that says so: both are made of this."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Final, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from ...entry import Kind

SCHEMA: Final = "https://json-schema.org/draft/2020-12/schema"
Number: TypeAlias = Annotated[int, Field(ge=1)]
Address: TypeAlias = Annotated[str, Field(json_schema_extra={"format": "uri"})]
Moment: TypeAlias = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$")]
"""By the clock in the programme's own time zone, and so without an offset."""


class Shape(BaseModel):
    """One thing in the file.

    Descriptions are for the schema; pydantic takes long to find them in docstrings.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class NamedRole(Shape):
    """A role that people have in the programme."""

    id: str
    name: str


class TitledRun(Shape):
    """One time the programme is held."""

    id: str
    title: str


class Row(Shape):
    """A phase, an event, a survey, a message or a task, and when it is."""

    id: str = Field(
        description="The same in every language. It is the anchor of the thing on its page."
    )
    kind: Kind
    number: Number | None = Field(
        description="Which event it is, in the order of time; null for what is no event."
    )
    phase: Number | None = Field(
        description="The number of the phase it belongs to, counted from 1."
    )
    title: str
    when: str | None = Field(
        description="When it is, in the words and with the precision of the author; "
        "null for what is undated."
    )
    earliest: Moment | None = Field(
        description="The first moment it may begin; "
        'null where that is not known, as in "until 4 May".'
    )
    before: Moment | None = Field(
        description="The moment by which it is over; "
        'null where that is not known, as in "from 4 May". '
        "It is the same as earliest where a time of day is known and how long it takes is not."
    )
    exact: bool = Field(
        description="False where earliest and before only tell within what time it is."
    )
    cancelled: bool
    roles: list[str] = Field(description="The ids of the roles it concerns; empty for everybody.")


class Listing(Shape):
    """A programme in one language and one run. Made by mkdocs-programme."""

    model_config = ConfigDict(title="Programme")

    json_schema: str = Field(
        serialization_alias="$schema",
        description="Where the schema of this file is, relative to this file.",
    )
    title: str
    language: str = Field(description="A language tag (BCP 47).")
    url: Address | None = Field(description="Where the whole guide is published.")
    updated: dt.date | None = Field(description="The day its author last changed the content.")
    time_zone: str = Field(description="A name from the time zone database.")
    run: TitledRun | None = Field(
        description="The run that the dates are of; null where they are counted from the start."
    )
    roles: list[NamedRole]
    phases: list[Row]
    entries: list[Row] = Field(description="Every event, survey and message, in the order of time.")
    tasks: list[Row] = Field(description="Every task, in the order of the programme.")


def schema(address: str | None) -> dict[str, Any]:
    """The JSON Schema of a `Listing`, published at *address* if that is known."""
    named = {"$schema": SCHEMA, "$id": address} if address else {"$schema": SCHEMA}
    return {**named, **Listing.model_json_schema(by_alias=True, mode="serialization")}
