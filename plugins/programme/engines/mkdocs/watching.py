"""Makes ``mkdocs serve`` notice that programme.yml, once deleted or moved away, is there again.

MkDocs watches a file only for as long as it exists.
"""

from __future__ import annotations

from os import fsdecode
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler


def watch_return(server: LiveReloadServer, file: Path) -> None:
    """Let *server* build again when something appears where *file* is expected, or goes."""
    whole = file.resolve()
    server.observer.schedule(_Rebuilding(server, whole), str(whole.parent), recursive=False)


class _Rebuilding(FileSystemEventHandler):
    def __init__(self, server: LiveReloadServer, file: Path) -> None:
        self.server = server
        self.file = file

    def on_any_event(self, event: FileSystemEvent) -> None:
        if self.file in {Path(fsdecode(event.src_path)), Path(fsdecode(event.dest_path))}:
            self._rebuild()

    def _rebuild(self) -> None:
        # As MkDocs' own watch does; it offers no other way to ask for a build.
        with self.server._rebuild_cond:  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] -- see above
            self.server._want_rebuild = True  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] -- see above
            self.server._rebuild_cond.notify_all()  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] -- see above
