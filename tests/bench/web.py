"""What a reader's first visit costs: ``PYTHONPATH=. python tests/bench/web.py SITE``.

The home page of the built guide against that of plain MkDocs and Material with the very same
pages, both served with gzip as a web host would. Chromium counts what a phone asks for before
anything is touched; then Lighthouse's mobile profile looks at both, in turns, and medians are told.
A part of ``make bench``: it measures and never judges, and no test runs it. Lighthouse comes from
npm; without it, or with ``--bytes``, the bytes alone are told.
"""

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any, BinaryIO, Final
from urllib.parse import urlsplit

import click
from playwright.sync_api import Request, ViewportSize, sync_playwright
from tests.bench.build import plain

LIGHTHOUSE: Final = "lighthouse@13.5.0"
CHROMIUM: Final = ("chromium", "chromium-browser", "google-chrome")
PACKED: Final = frozenset({".woff2", ".png", ".jpg", ".webp"})
"""What is compressed already."""
CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
LIMIT: Final = 80
"""The aim for the first page, in kB."""
AIMS: Final[Mapping[str, float]] = {"largest-contentful-paint": 0.75, "total-blocking-time": 0.5}
"""Of Material's."""
PHONE: Final = ViewportSize(width=390, height=844)


# --- serving ---


@cache
def packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), mtime=0)


class Host(SimpleHTTPRequestHandler):
    """Sends text with gzip and keeps connections open, as web hosts do."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".woff2": "font/woff2"}  # noqa: RUF012 -- so it is there

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix in PACKED or not path.is_file():
            return super().send_head()
        content = packed(path)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its name there
        """Say nothing."""


class Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 -- as there
        """Let a browser that has gone elsewhere go, and let no other error pass."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve *site*, and say at which address."""
    with Server(("127.0.0.1", 0), partial(Host, directory=site)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


# --- what is loaded ---


def chromium() -> str | None:
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


def weigh(address: str) -> Counter[str]:
    """The bytes of every kind of file that a first visit to *address* loads."""
    loaded: Counter[str] = Counter()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport=PHONE)
        asked: list[Request] = []
        page.on("requestfinished", lambda request: asked.append(request))  # noqa: PLW0108 -- it marks what it is given
        page.goto(address, wait_until="networkidle")
        for request in asked:
            kind = Path(urlsplit(request.url).path).suffix or ".html"
            loaded[kind] += request.sizes()["responseBodySize"]
        browser.close()
    return loaded


# --- Lighthouse ---


def audit(address: str, folder: Path) -> dict[str, Any] | None:
    """One run of Lighthouse's mobile profile; None where it cannot be had."""
    bin_folder = str(Path(sys.executable).parent)
    path = os.pathsep.join([bin_folder, os.environ.get("PATH", "")])
    npm = shutil.which("npm", path=path) or "npm"
    report = folder / "report.json"
    report.unlink(missing_ok=True)
    done = subprocess.run(
        [
            *(npm, "exec", "--yes", f"--package={LIGHTHOUSE}", "--", "lighthouse", address),
            *("--quiet", "--output=json", f"--output-path={report}"),
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        ],
        cwd=folder,
        env={**os.environ, "PATH": path, "CHROME_PATH": chromium() or ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if not report.is_file():
        click.echo(f"Lighthouse did not run: {done.stderr[-1000:]}", err=True)
        return None
    told: dict[str, Any] = json.loads(report.read_text("utf-8"))
    return told


def race(addresses: Mapping[str, str], runs: int) -> dict[str, list[dict[str, Any]]]:
    """Let Lighthouse look at each of *addresses* so many times, in turns."""
    reports: dict[str, list[dict[str, Any]]] = {name: [] for name in addresses}
    with tempfile.TemporaryDirectory() as name:
        for turn in range(runs):
            for one, address in addresses.items():
                report = audit(address, Path(name))
                if report is None:
                    return {}
                reports[one].append(report)
            click.echo(f"run {turn + 1} of {runs}", err=True)
    return reports


def value(reports: list[dict[str, Any]], measured: str) -> float:
    return median(float(report["audits"][measured]["numericValue"]) for report in reports)


def score(reports: list[dict[str, Any]], category: str) -> int:
    scores = [float(report["categories"][category]["score"]) for report in reports]
    return round(100 * median(scores))


def failures(reports: list[dict[str, Any]]) -> Iterator[str]:
    """What keeps a category besides speed from being full."""
    last = reports[-1]
    for category in CATEGORIES[1:]:
        for part in last["categories"][category]["auditRefs"]:
            found = last["audits"][part["id"]]
            if part["weight"] and found["score"] not in (1, None):
                yield f"{category}: {found['title']}"


# --- the table ---


def tell_bytes(name: str, loaded: Counter[str]) -> None:
    kinds = ", ".join(f"{kind[1:]} {size / 1000:.1f}" for kind, size in loaded.most_common())
    click.echo(f"{name:<12}{sum(loaded.values()) / 1000:>8.1f} kB  ({kinds})")


def tell_race(reports: Mapping[str, list[dict[str, Any]]]) -> None:
    ours, theirs = reports.values()
    for measured, aim in AIMS.items():
        mine, other = value(ours, measured), value(theirs, measured)
        ratio = f"{mine / other:.2f}" if other else "–"
        click.echo(f"{measured}: {mine:.0f} ms to {other:.0f} ms, ratio {ratio} (aim {aim})")
    for name, told in reports.items():
        scores = ", ".join(f"{category} {score(told, category)}" for category in CATEGORIES)
        click.echo(f"{name:<12}{scores}")
    for line in failures(ours):
        click.echo(line)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("site", type=Path, help="the built guide")
    parser.add_argument("--page", default="", help="its page, by its address [home]")
    parser.add_argument("--runs", type=int, default=5, help="of Lighthouse, for each [5]")
    parser.add_argument("--bytes", action="store_true", help="count, and leave Lighthouse away")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        base = plain(Path(name) / "plain", "Material")
        base.build()
        with served(options.site) as mine, served(base.folder / "site") as theirs:
            addresses = {"ours": mine + options.page, "Material": theirs + options.page}
            for one, address in addresses.items():
                tell_bytes(one, weigh(address))
            click.echo(f"aim: {LIMIT} kB of ours")
            reports = {} if options.bytes else race(addresses, options.runs)
    if reports:
        tell_race(reports)


if __name__ == "__main__":
    main()
