"""The real guide, built once, served on this machine, and opened in Chromium.

A test takes `open_page` and reads as a visit: ``open_page("en/schedule/", width=390)``. Whatever
the browser complains of, and every request that is not for the guide, is a fault; a test ends
with none. One that provokes a fault looks at `faults` and clears it.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

import pytest
from filelock import FileLock
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Page,
    Request,
    Response,
    sync_playwright,
)

from programme.reading import read

ROOT = Path(__file__).parent.parent.parent
LEFT_EARLY = "executing a cancelled action"
"""What RxJS, in Material, says of a page that is left while something on it was to happen."""
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
"""The names chromium.sh looks for; where there is none, Playwright's own browser is tried."""
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@dataclass(frozen=True)
class Guide:
    """The built guide: its folder, and the address it is served at, which ends with a slash."""

    folder: Path
    home: str

    def owns(self, url: str) -> bool:
        """Whether *url* is the guide's own; data: and blob: are nobody else's."""
        return url.startswith((self.home, "data:", "blob:", "about:"))


class OpenPage(Protocol):
    def __call__(
        self,
        address: str = "",
        *,
        width: int = 1280,
        **reader: Any,  # noqa: ANN401 -- playwright's
    ) -> Page: ...


# --- building and serving ---


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of a web server that has the guide where its own address says it is.

    Built by whichever worker comes first; the others wait for it.
    """
    own = tmp_path_factory.getbasetemp()
    root = (own if worker_id == "master" else own.parent) / "browser"
    with FileLock(f"{root}.lock"):
        if not root.exists():
            build(root / base())
    return root


def base() -> str:
    """The path of the guide's own address: "opas" of https://example.org/opas/."""
    url = read(ROOT / "programme.yml").programme.profile.url
    return urlsplit(url or "").path.strip("/")


def build(folder: Path, project: Path = ROOT, *, strict: bool = True) -> None:
    options = ["--strict"] if strict else []
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *options, "--site-dir", folder],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def example(
    name: str,
    root: Path,
    words: Mapping[str, str] | None = None,
    lacking: Collection[str] = (),
) -> Iterator[Guide]:
    """Build and serve the example *name* below *root*, with *words* by language code.

    Lines of its programme that are *lacking* are left out; what it warns of then is no fault.
    """
    project = root / "project"
    shutil.copytree(ROOT / "tests" / "examples" / name, project)
    (project / "docs").mkdir(exist_ok=True)
    for code, text in (words or {}).items():
        folder = project / "overrides" / "programme" / "languages"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{code}.yml").write_text(text, encoding="utf-8")
    folder = root / "served" / "opas"
    programme = project / "programme.yml"
    text = programme.read_text("utf-8")
    for line in lacking:
        assert line in text
        text = text.replace(f"{line}\n", "")
    programme.write_text(text, "utf-8")
    build(folder, project, strict=not lacking)
    with serving(folder.parent, folder / "404.html") as address:
        yield Guide(folder, f"{address}opas/")


@contextmanager
def serving(root: Path, missing: Path) -> Iterator[str]:
    """Serve *root* on this machine alone, and say at which address."""
    with subprocess.Popen(
        [sys.executable, Path(__file__).with_name("server.py"), root, missing],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.communicate("")


@pytest.fixture(scope="session")
def guide(built: Path) -> Iterator[Guide]:
    path = base()
    folder = built / path
    with serving(built, folder / "404.html") as address:
        yield Guide(folder, f"{address}{path}/" if path else address)


# --- the browser ---


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    with sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture
def faults() -> Iterator[list[str]]:
    """What went wrong in the pages of a test; when it ends, nothing has."""
    found: list[str] = []
    yield found
    assert found == []


@pytest.fixture
def open_page(browser: Browser, guide: Guide, faults: list[str]) -> Iterator[OpenPage]:
    """Open a page of the guide as a new reader: ``open_page("en/", width=390)``.

    Other words are Playwright's for a reader: ``color_scheme="dark"``, ``locale="fi"``,
    ``java_script_enabled=False``.
    """
    contexts: list[Callable[[], None]] = []

    def opened(address: str = "", *, width: int = 1280, **reader: Any) -> Page:  # noqa: ANN401
        height = 844 if width < 600 else 800
        viewport = {"viewport": {"width": width, "height": height}}
        context = browser.new_context(**{**viewport, **reader})
        contexts.append(context.close)
        page = context.new_page()
        watch(page, guide, faults)
        page.goto(guide.home + address)
        return page

    yield opened
    for close in contexts:
        close()


def told(page: Page, error: Error) -> list[str]:
    return [] if error.message == LEFT_EARLY else [f"{page.url}: {error}"]


def watch(page: Page, guide: Guide, faults: list[str]) -> None:
    def on_console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            faults.append(f"{page.url}: {message.type}: {message.text}")

    def on_request(request: Request) -> None:
        if not guide.owns(request.url):
            faults.append(f"{page.url}: asked {request.url}")

    def on_response(response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            faults.append(f"{page.url}: {response.status}: {response.url}")

    page.on("console", on_console)

    page.on("pageerror", lambda error: faults.extend(told(page, error)))
    page.on("request", on_request)
    page.on("response", on_response)
