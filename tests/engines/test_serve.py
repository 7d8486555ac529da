"""``mkdocs serve`` survives a mistake, and shows the guide again when it is mended."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

PATIENCE = 60.0
"""Seconds: far longer than a build takes, on any machine."""


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@contextmanager
def served(project: Path, log: Path) -> Iterator[str]:
    port = free_port()
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=project,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            server.wait(PATIENCE)


def home(address: str) -> str:
    try:
        with urlopen(address, timeout=5) as answer:  # noqa: S310 -- our own server
            return str(answer.read(), "utf-8")
    except (URLError, TimeoutError):  # MkDocs lets readers wait until a build succeeds
        return ""


def until(what: Callable[[], bool]) -> bool:
    latest = time.monotonic() + PATIENCE
    while time.monotonic() < latest:
        if what():
            return True
        time.sleep(0.1)
    return False


def test_a_mistake_is_survived_and_can_be_mended(
    project: Path, change: Callable[..., None], tmp_path: Path
) -> None:
    log = tmp_path / "serve.log"
    change("  - programme", "  - programme:\n      pdf: false", "mkdocs.yml")
    with served(project, log) as address:
        assert until(lambda: "Lukupiiri" in home(address)), log.read_text("utf-8")
        change("    fi: Lukupiiri", "    fi: [Lukupiiri")
        assert until(lambda: "programme.yml:" in log.read_text("utf-8")), log.read_text("utf-8")
        change("    fi: [Lukupiiri", "    fi: Kirjapiiri")
        assert until(lambda: "Kirjapiiri" in home(address)), log.read_text("utf-8")
    assert "Traceback" not in log.read_text("utf-8")
