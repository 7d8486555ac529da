"""A web server of its own: ``python server.py FOLDER MISSING`` prints where it serves FOLDER.

In a process of its own, since coverage traces every thread of ours, and its tracer and many short
threads get in each other's way. It serves until its standard input ends.
"""

import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any


class Handler(SimpleHTTPRequestHandler):
    """Serves as an ordinary web server would: 404.html for what is not there."""

    extensions_map = {  # noqa: RUF012 -- so it is in the standard library
        **SimpleHTTPRequestHandler.extensions_map,
        ".ics": "text/calendar; charset=utf-8",
        ".csv": "text/csv; charset=utf-8",
        ".woff2": "font/woff2",
    }
    missing: Path

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        content = self.missing.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its name there
        """Say nothing: faults tell what matters."""


class Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 -- as there
        """Let a browser that has gone elsewhere go, and let no other error pass."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def main(folder: str, missing: str) -> None:
    Handler.missing = Path(missing)
    with Server(("127.0.0.1", 0), partial(Handler, directory=folder)) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        sys.stdout.write(f"http://127.0.0.1:{server.server_port}/\n")
        sys.stdout.flush()
        sys.stdin.read()
        server.shutdown()
        thread.join()


if __name__ == "__main__":
    main(*sys.argv[1:])
