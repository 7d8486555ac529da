"""What a reader's first visit loads: ``python tests/bench/web.py SITE`` counts it, compressed.

Everything the browser asks for before anything is touched, as a web server would send it: text
with gzip, fonts and pictures as they are. The aim is at most 80 kB for the first page.
"""

import gzip
import shutil
import sys
from collections import Counter
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from playwright.sync_api import Response, sync_playwright

PACKED = {".woff2", ".png", ".jpg", ".webp"}
"""What is compressed already."""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its name there
        """Say nothing."""


def weigh(site: Path, address: str) -> Counter[str]:
    """The bytes of every kind of file that a first visit to *address* loads."""
    loaded: Counter[str] = Counter()

    def count(response: Response) -> None:
        kind = Path(urlsplit(response.url).path).suffix or ".html"
        body = response.body()
        loaded[kind] += len(body) if kind in PACKED else len(gzip.compress(body))

    with (
        ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site)) as server,
        sync_playwright() as driver,
    ):
        Thread(target=server.serve_forever, daemon=True).start()
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": 390, "height": 844})
        answers: list[Response] = []
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 -- it marks what it is given
        page.goto(f"http://127.0.0.1:{server.server_port}/{address}", wait_until="networkidle")
        for answer in answers:
            count(answer)
        browser.close()
        server.shutdown()
    return loaded


def main(site: str, *addresses: str) -> None:
    for address in addresses or ("",):
        loaded = weigh(Path(site), address)
        kinds = ", ".join(f"{kind[1:]} {size / 1000:.1f}" for kind, size in loaded.most_common())
        sys.stdout.write(f"/{address}: {sum(loaded.values()) / 1000:.1f} kB ({kinds})\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
