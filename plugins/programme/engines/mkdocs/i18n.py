"""static-i18n 1.3: told the programme's languages, and handed pages in the way it can take them.

It builds a site once for each language, the later ones from within the first. It drops generated
files, so a page begins as a plain `File` before it runs and is filled in after (an ADR tells why).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any, Final

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ...artifact import Page
from ...edition import Edition

NAME: Final = "i18n"


def plugin(config: MkDocsConfig) -> Any:  # noqa: ANN401 -- static-i18n has no types
    """The static-i18n plugin of this site, or None."""
    return config.plugins.get(NAME)


def is_outermost(config: MkDocsConfig) -> bool:
    """Whether this is the build that the others run within."""
    i18n = plugin(config)
    return i18n is None or not i18n.building


def current(config: MkDocsConfig) -> str:
    """The language being built; before static-i18n has begun, the default."""
    i18n = plugin(config)
    if i18n is None:
        return str(config.theme["language"])
    return str(i18n.current_language or i18n.default_language)


def is_default(config: MkDocsConfig) -> bool:
    """Whether the language being built is the one without a prefix."""
    i18n = plugin(config)
    return i18n is None or current(config) == i18n.default_language


def configure(config: MkDocsConfig, editions: tuple[Edition, ...]) -> None:
    """Make static-i18n build the languages of the programme, in their order.

    What mkdocs.yml says of a language is kept; what it does not say comes from the programme.
    """
    i18n = plugin(config)
    if i18n is None:
        return
    written = {language.locale: language for language in i18n.config.languages}
    kind = type(i18n.config.languages[0])
    i18n.config.languages = [
        _language(written.get(edition.language.code), kind, edition) for edition in editions
    ]


def _language(written: Any, kind: Any, edition: Edition) -> Any:  # noqa: ANN401 -- static-i18n has no types
    code = edition.language.code
    language = kind()
    said = {key: value for key, value in dict(written or {}).items() if value is not None}
    profile = edition.programme.profile
    defaults: dict[str, Any] = {
        "name": edition.language.name,
        "site_name": str(escape(edition.say(profile.title))),  # themes print it as it is
        "site_description": edition.say(profile.summary) if profile.summary else None,
        "admonition_translations": _admonitions(edition),
    }
    known = {key: value for key, value in defaults.items() if value is not None}
    fixed = {"locale": code, "default": code == edition.default_language, "build": True}
    language.load_dict({**known, **said, **fixed, "link": None})
    language.validate()
    return language


def _admonitions(edition: Edition) -> dict[str, str]:
    words = edition.language.words
    prefix = "admonition."
    return {key.removeprefix(prefix): word for key, word in words.items() if key.startswith(prefix)}


def add_stub(files: Files, page: Page, config: MkDocsConfig) -> None:
    """Hold a place for *page*, which static-i18n will carry through."""
    uri = page.path.as_posix()
    files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))


def with_alternates(files: Files) -> Iterable[File]:
    """Every file and, of each, the same page in the other languages: files of their own."""
    seen: dict[int, File] = {}
    for file in files:
        for one in (file, *getattr(file, "alternates", {}).values()):
            seen[id(one)] = one
    return seen.values()


def fill(file: File, page: Page, edit_uri: str, config: MkDocsConfig) -> None:
    """Give the place held for *page* its content, and the address in its own language's words."""
    file.content_string = page.content
    file.generated_by = "programme"
    file.__dict__["edit_uri"] = edit_uri  # worked out by a property, which this replaces
    readdress(file, page.address, config)


def readdress(file: File, address: PurePosixPath, config: MkDocsConfig) -> None:
    """Move *file* to *address*; whatever was worked out from the old one is forgotten."""
    if config.use_directory_urls or file.name == "index":
        file.dest_uri = (address / "index.html").as_posix()
    else:
        file.dest_uri = f"{address}.html"
    file.dest_dir = config.site_dir  # static-i18n puts the path there
    for worked_out in ("url", "abs_dest_path", "dest_path"):
        file.__dict__.pop(worked_out, None)
