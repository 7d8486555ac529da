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


def spoil_text(old: str, new: str) -> Callable[[Path], None]:
    """Change *old*, which is there, to *new*."""

    def spoil(file: Path) -> None:
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    return spoil


def to_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def mend(file: Path, content: bytes) -> None:
    """Put *content* at *file*, whatever is there now."""
    if file.is_dir():
        file.rmdir()
    file.write_bytes(content)


LOGO = "logo: pictures/own mark.svg"
MISTAKES: list[tuple[Callable[[Path], object], str]] = [
    (Path.unlink, "programme.yml:1:1: error: There is no such file."),
    (to_folder, "programme.yml:1:1: error: This is a folder."),
    (lambda file: file.write_bytes(b""), 'programme.yml:1:1: error: Here "programme" is needed.'),
    (lambda file: file.write_bytes(b"\x89PNG\0"), "programme.yml:1:1: error: Here is a byte"),
    (spoil_text("fi: Lukupiiri", "fi: [Luku"), "programme.yml:5:9: error: Tästä alkavia"),
    (spoil_text("  audience:", "  audiense:"), "programme.yml:13:3: error: Nimeä ”audiense”"),
    (spoil_text("title: Reading Together", "title: [a]"), "programme.yml:28:14: error: Tähän"),
    (spoil_text("when: month 1 to 4", "when: mnth 1"), "programme.yml:163:11: error: Kohtaa"),
    (spoil_text("id: last-meeting", "id: first-meeting"), "programme.yml:192:13: error: Tunnus"),
    (spoil_text("when: last-meeting", "when: lst-meeting"), "programme.yml:257:11: error: Tapah"),
    (spoil_text("    en: Reading circle\n", ""), "programme.yml:5:5: error: Teksti puuttuu"),
    (spoil_text("languages: [fi, en]", "languages: [fi, xx]"), "programme.yml:21:19: error: ”xx”"),
    (
        spoil_text(LOGO, "logo: pictures/gone.svg"),
        "programme.yml:20:11: error: Tiedostoa ”pictures",
    ),
    (spoil_text(LOGO, "logo: ../../secret.svg"), "programme.yml:20:11: error: ”../../secret.svg”"),
]
"""What authors do to programme.yml, and how they are told; in Finnish once Finnish is found."""


def test_every_mistake_is_survived_and_can_be_mended(project: Path, tmp_path: Path) -> None:
    log, programme, settings = (
        tmp_path / "serve.log",
        project / "programme.yml",
        project / "mkdocs.yml",
    )
    spoil_text("  - programme", "  - programme: {pdf: false, strict: true}")(settings)
    good = {file: file.read_bytes() for file in (programme, settings)}
    misspelt = spoil_text("pdf: false", "pfd: false"), "mkdocs.yml:13:17: error: "
    mistakes = [*((programme, *one) for one in MISTAKES), (settings, *misspelt)]
    with served(project, log) as address:
        assert until(lambda: "Lukupiiri" in home(address)), log.read_text("utf-8")
        for number, (file, spoil, told) in enumerate(mistakes):
            mend(programme, good[programme])
            spoil(file)
            assert until(lambda: told in log.read_text("utf-8")), log.read_text("utf-8")  # noqa: B023 -- called at once
            title = f"Kirjapiiri {number}"
            mend(settings, good[settings])
            mend(programme, good[programme].replace(b"Lukupiiri", title.encode(), 1))
            assert until(lambda: title in home(address)), log.read_text("utf-8")  # noqa: B023 -- called at once
    assert "Traceback" not in log.read_text("utf-8")
