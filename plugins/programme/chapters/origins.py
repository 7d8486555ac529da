"""The last chapter: who made the programme and the handbook, out of what, and how to use them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from ..model import Contact, Credit, Funding, Related
from .imprint import SQUARE
from .writer import Block, Blocks, Writer

Thing = TypeVar("Thing", Contact, Credit, Related)


def about(writer: Writer) -> Blocks:
    """Organiser, contacts, credits, funding, related tools, licence, how to cite."""
    profile = writer.edition.programme.profile
    organiser: Blocks = []
    if profile.organiser:
        said = writer.line(profile.organiser.name)
        url = profile.organiser.url
        organiser = [{"kind": "paragraph", "runs": writer.linked(url, said) if url else said}]
    related = writer.edition.programme.related
    words = writer.words
    return [
        *writer.labelled(words("organiser"), organiser),
        *writer.labelled(words("contacts"), _each(writer, _contact, profile.contacts)),
        *writer.labelled(words("credits"), _each(writer, _credit, profile.credits)),
        *writer.labelled(words("funding"), _funding(writer, profile.funding)),
        *writer.labelled(words("related"), _each(writer, _related, related)),
        *writer.labelled(
            words("licence"), writer.paragraph(profile.licence) if profile.licence else []
        ),
        *writer.labelled(words("how_to_cite"), _cited(writer)),
        *_colophon(writer),
    ]


def _each(
    writer: Writer, say: Callable[[Writer, Thing], Blocks], things: Iterable[Thing]
) -> Blocks:
    return writer.items([{"kind": "paragraph", "runs": say(writer, one)}] for one in things)


def _contact(writer: Writer, contact: Contact) -> Blocks:
    said = writer.line(contact.role)
    if contact.name:
        said = [*said, ": ", *writer.line(contact.name)]
    if contact.email:
        said = [*said, ", ", *writer.linked(f"mailto:{contact.email}", [contact.email])]
    return said


def _credit(writer: Writer, credit: Credit) -> Blocks:
    title = writer.line(credit.title)
    said: Blocks = [f"{writer.words(f'relation.{credit.relation}')}: "]
    said += writer.linked(credit.url, title) if credit.url else title
    if credit.by:
        said = [*said, ", ", *writer.line(credit.by)]
    if credit.licence:
        said = [*said, " (", *writer.line(credit.licence), ")"]
    return said


def _funding(writer: Writer, funding: tuple[Funding, ...]) -> Blocks:
    made: Blocks = []
    for one in funding:
        if one.logo:
            made.append(_mark(writer, one.logo, writer.edition.say(one.name)))
        name: Block = {"kind": "strong", "runs": writer.line(one.name)}
        told: Blocks = [f"{writer.words('funding.original')}: "] if one.original else []
        made.append({"kind": "paragraph", "runs": [*told, name]})
        made += writer.prose(one.note, below=1)
    return made


def _mark(writer: Writer, logo: str, alt: str) -> Block:
    source = writer.edition.picture(logo).as_posix()
    return {"kind": "picture", "source": source, "alt": alt, "width": 180, "caption": None}


def _related(writer: Writer, related: Related) -> Blocks:
    title = writer.line(related.title)
    said = writer.linked(related.url, title) if related.url else title
    for text in (related.text, related.why):
        if text:
            said.append({"kind": "break"})
            said += writer.line(text)
    return said


def _cited(writer: Writer) -> Blocks:
    said = _linked(writer.edition.citation, writer.edition.url)
    return [{"kind": "paragraph", "runs": said}]


def _colophon(writer: Writer) -> Blocks:
    url = writer.edition.url
    if url is None:
        return []
    said = _linked(writer.words("colophon_text").format(url=url), url)
    return [{"kind": "colophon", "runs": said, "source": SQUARE, "alt": url}]


def _linked(text: str, url: str | None) -> Blocks:
    """A *text* as runs, in which *url* is a link."""
    before, found, after = text.partition(url) if url else (text, "", "")
    link: Blocks = [{"kind": "link", "address": found, "runs": [found]}] if found else []
    return [*filter(None, [before]), *link, *filter(None, [after])]
