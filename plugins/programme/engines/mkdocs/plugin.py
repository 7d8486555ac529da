"""The hooks: each translates what MkDocs hands over into a plain call, and ends."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils.templates import TemplateContext

from ...addresses import relinked
from ...edition import Edition
from ...hyphens import hyphenated
from ...links import missing
from . import dating, i18n, markup, navigation, pictures, redirects, search, settings, shell
from .alternates import Alternate, alternates, homes
from .descriptions import beginning
from .environment import quicken
from .making import made
from .settings import ProgrammeConfig
from .site import Workshop
from .tables import tables

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

THEME: Final = Path(__file__).parents[2] / "theme"
CACHE: Final = Path(".cache") / "programme"
"""What later builds need not make again, beside mkdocs.yml; it can be deleted at any time."""
EXTENSIONS: Final = ("admonition", "attr_list", "md_in_html", "toc")
"""What generated pages are written in, and the boxes whose titles we translate."""
_log: Final = get_plugin_logger("programme")


class ProgrammePlugin(BasePlugin[ProgrammeConfig]):
    """Adds the guide of programme.yml to the site."""

    serving = False
    """Whether it is ``mkdocs serve`` that builds: its PDFs are set fast rather than well."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Learn what the builds to come are for."""
        self.serving = command == "serve"

    # --- before a build: read, check and render the whole guide, once ---

    @event_priority(50)  # before static-i18n, which acts on the languages set here
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Render the guide in the outermost build; in every build, set what its language needs."""
        if i18n.is_outermost(config):
            self.root = settings.file(config).parent
            config.markdown_extensions += [
                one for one in EXTENSIONS if one not in config.markdown_extensions
            ]
            cache = self.root / CACHE / "press"
            self.made = made(config, self.config, self.root, cache, optimize=not self.serving)
            self.guide, self.editions = self.made.guide, self.made.guide.editions
            self.updated = self.editions[0].programme.profile.updated
            self.workshop = Workshop(config)
            self.pictures: dict[str, tuple[str, ...]] = {}
            self._prepare(config)
            i18n.configure(config, self.editions)
        config.nav = self._nav(config)
        return config

    def _prepare(self, config: MkDocsConfig) -> None:
        profile = self.editions[0].programme.profile
        if not config.site_url and profile.url:
            config.site_url = profile.url
        custom = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(custom, str(THEME))
        quicken(config.theme, self.root / CACHE / "theme")
        self.written_nav = config.nav

    def _nav(self, config: MkDocsConfig) -> Any:  # noqa: ANN401 -- MkDocs leaves nav untyped
        if self.written_nav is not None:
            return self.written_nav
        edition = self._edition(config)
        return navigation.nav(self.guide.pages, edition.language, self.made.articles)

    def _edition(self, config: MkDocsConfig) -> Edition:
        code = i18n.current(config)
        return next((one for one in self.editions if one.language.code == code), self.editions[0])

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Wait for programme.yml to come back, should it go."""
        from .watching import watch_return  # noqa: PLC0415 -- a build watches nothing

        watch_return(server, self.root / self.config.file)
        return server

    # --- files: hold places for pages before static-i18n, fill them after it ---

    @event_priority(50)
    def _hold_places(self, files: Files, *, config: MkDocsConfig) -> Files:
        for page in self.guide.pages:
            uri = page.path.as_posix()
            if files.get_file_from_path(uri) is None:
                i18n.add_stub(files, page, config)
            elif i18n.is_outermost(config):
                _log.info("%s: the hand-written page is used, not the generated one", uri)
        return files

    @event_priority(-101)
    def _fill_places(self, files: Files, *, config: MkDocsConfig) -> Files:
        pages = {page.path.as_posix(): page for page in self.guide.pages}
        edit_uri = os.path.relpath(self.root / self.config.file, config.docs_dir)
        for file in i18n.with_alternates(files):
            page = pages.get(file.src_uri)
            written = Path(file.abs_src_path or "").is_file()
            named = self.made.addresses.get(PurePosixPath(file.src_uri))
            address = named or (page.address if page else None)
            if page is not None and not written:
                content, self.pictures[file.src_uri] = pictures.put_aside(page.content)
                page = replace(page, content=content)
                i18n.fill(file, page, Path(edit_uri).as_posix(), config)
            elif address is not None:
                i18n.readdress(file, address, config)
        shell.add(files, self.guide.files, config)
        return files

    on_files = CombinedEvent(_hold_places, _fill_places)

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Date every page by the programme, not by the day of the build; find the legal ones."""
        pages = [file.page for file in files.documentation_pages() if file.page]
        dating.date_pages(pages, self.updated)
        self.around = shell.around(files, config, THEME)
        return nav

    # --- pages: what Material and static-i18n leave to be said rightly ---

    def on_page_content(
        self, html: str, /, *, page: SitePage, config: MkDocsConfig, files: Files
    ) -> str:
        """Lead links in HTML as MkDocs leads those in Markdown; let tables scroll; describe."""
        page.meta.setdefault("description", beginning(html))
        here = page.file.src_uri
        told = missing(self.made.astray) if page.file.generated_by else ()

        def lead(source: PurePosixPath) -> str:
            file = files.get_file_from_path(source.as_posix())
            if file is None:
                if source in told:
                    return source.name
                _log.warning("%s links to %s, which is no page", here, source)
                return source.name
            return file.url_relative_to(page.file)

        def led(html: str) -> str:
            return relinked(html, PurePosixPath(here), lead)

        self.pictures[here] = tuple(map(led, self.pictures.get(here, ())))
        return tables(led(html), self._edition(config).language.words["table"])

    @event_priority(-50)
    def on_page_context(
        self, context: TemplateContext, /, *, page: SitePage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the theme the words of its language, and the page whole, and in other languages."""
        page.content = pictures.put_back(page.content or "", self.pictures[page.file.src_uri])
        edition = self._edition(config)
        return self._informed(context, edition, alternates(page, self.editions, edition))

    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The same for pages that are no documents, such as 404."""
        edition = self._edition(config)
        others = homes(self.editions, edition, context["base_url"])
        return self._informed(context, edition, others)

    def _informed(
        self, context: TemplateContext, edition: Edition, others: tuple[Alternate, ...]
    ) -> TemplateContext:
        more = {"edition": edition, "words": edition.language.words, "alternates": others}
        card = shell.card(self.guide, edition, context["config"].site_url)
        return cast("TemplateContext", {**context, **more, **self.around, "card": card})

    def on_post_template(self, output: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """Keep the default language's 404 page: every build writes it to the same place.

        A guide that does not say when it was updated has a sitemap that does not either.
        """
        if template_name == "404.html" and not i18n.is_default(config):
            return ""
        if template_name == dating.LISTING and self.updated is None:
            return dating.undated(output)
        return markup.valid(output)

    @event_priority(-50)
    def on_post_page(self, output: str, /, *, page: SitePage, config: MkDocsConfig) -> str:
        """Divide long words; point the pages of other languages at their own search index."""
        output = hyphenated(markup.valid(output), i18n.current(config))
        if i18n.is_default(config) or not search.PLUGINS & set(config.plugins):
            return output
        try:
            return search.rebase(output)
        except ValueError as error:
            raise PluginError(f"Material has changed: a page no longer has {error}") from error

    # --- after a build: split the search, and put the site in its place ---

    @event_priority(-101)  # after static-i18n has gathered the search index
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """When every language is built, finish what they share."""
        if i18n.is_outermost(config):
            languages = [edition.language.code for edition in self.editions]
            search.split(Path(config.site_dir), languages, languages[0])
            self._redirect(Path(config.site_dir), config)
            self.workshop.finish()

    def _redirect(self, site: Path, config: MkDocsConfig) -> None:
        edition = self.editions[0]
        title = edition.say(edition.programme.profile.title)
        redirects.write(
            site,
            self.made.redirects,
            edition.language.code,
            title,
            directory_urls=config.use_directory_urls,
        )

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing half-built behind; the last good site is as it was."""
        if workshop := getattr(self, "workshop", None):
            workshop.leave()
