"""What the programme is as a whole: the ``programme:`` section."""

from __future__ import annotations

from typing import Literal

from .part import Part
from .text import Name, Text
from .values import (
    Colour,
    Country,
    Date,
    Email,
    Id,
    Languages,
    Link,
    Modes,
    Picture,
    Site,
    TimeZone,
    When,
    Word,
    YesNo,
)


class Organiser(Part):
    """Who holds the programme."""

    name: Name
    short: Name | None = None
    url: Link | None = None
    logo: Picture | None = None


class Stretch(Part):
    """A named stretch of time: a pause, or a term of the academic year."""

    title: Text
    when: When


class Brand(Part):
    """How the guide looks; what is not written keeps the product's own look."""

    name: Name | None = None
    logo: Picture | None = None
    colour: Colour | None = None
    palette: tuple[Colour, ...] = ()
    fonts: tuple[Picture, ...] = ()


class Credit(Part):
    """Somebody's work that this programme builds on."""

    title: Name
    by: Name | None = None
    url: Link | None = None
    licence: Name | None = None
    relation: Literal["modelled_on", "adapted_from"] = "modelled_on"


class Funding(Part):
    """Who paid, and what must be said of it."""

    name: Name
    note: Text | None = None
    logo: Picture | None = None
    original: YesNo = False


class Contact(Part):
    """Whom to ask."""

    role: Text
    name: Name | None = None
    email: Email | None = None


class Fact(Part):
    """One figure at a glance."""

    value: Name
    label: Text


class Profile(Part):
    """The programme's name, languages, place in time and space, look and origins."""

    id: Id | None = None
    title: Text
    summary: Text | None = None
    purpose: tuple[Text, ...] = ()
    audience: Text | None = None
    mode: Modes = ()
    organiser: Organiser | None = None
    languages: Languages = ("en",)
    time_zone: TimeZone = "UTC"
    country: Country | None = None
    region: Word | None = None
    pauses: tuple[Stretch, ...] = ()
    terms: tuple[Stretch, ...] = ()
    updated: Date | None = None
    current_run: Word | None = None
    brand: Brand = Brand()
    licence: Name | None = None
    based_on: Word | None = None
    """The starter that ``programme new`` made it from; the check sees to it that it is credited."""
    credits: tuple[Credit, ...] = ()
    funding: tuple[Funding, ...] = ()
    contacts: tuple[Contact, ...] = ()
    url: Site | None = None
    facts: tuple[Fact, ...] = ()
