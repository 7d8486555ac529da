"""programme.yml that goes and comes back while the site is served; see test_serve for all of it."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileCreatedEvent, FileMovedEvent, FileSystemEvent

from programme.engines.mkdocs import ProgrammePlugin


@pytest.mark.parametrize(
    ("event", "rebuilds"),
    [
        (FileCreatedEvent("programme.yml"), True),
        (FileMovedEvent("draft.yml", "programme.yml"), True),
        (FileCreatedEvent("log.txt"), False),
    ],
)
def test_only_what_happens_to_the_programme_makes_the_site_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, event: FileSystemEvent, *, rebuilds: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    event.src_path = str(Path(str(event.src_path)).resolve())
    event.dest_path = str(Path(str(event.dest_path)).resolve())
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, root=str(tmp_path))
    plugin = ProgrammePlugin()
    plugin.load_config({})
    plugin.root = tmp_path
    assert plugin.on_serve(server, config=MkDocsConfig(), builder=lambda: None) is server
    ((handler,),) = server.observer._handlers.values()  # noqa: SLF001 -- what was scheduled
    handler.dispatch(event)
    assert server._want_rebuild is rebuilds  # noqa: SLF001 -- MkDocs tells it in no other way
    server.server_close()


def test_a_build_that_fails_before_it_begins_has_nothing_to_leave() -> None:
    ProgrammePlugin().on_build_error(error=ValueError("before"))
