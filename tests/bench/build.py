"""What a build of the guide costs, against the same pages written by hand: ``make bench``.

Ours builds programme.yml: without PDFs, with the handbook, and with every PDF there is. The other
is plain MkDocs, Material and static-i18n, which builds the Markdown that ``programme write`` made.
The builds take turns, each a process of its own with nothing kept from the one before but what
Python itself keeps compiled; the CPU time and the peak memory are what the system says of that
process and those it started. It measures and never judges: no test runs it.
Linux and macOS only.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import click
import yaml

ROOT = Path(__file__).parent.parent.parent
SOURCES = ("programme.yml", "docs", "overrides")
MEGABYTE = (
    1_000_000 if sys.platform == "darwin" else 1_000
)  # of ru_maxrss: bytes there, kB elsewhere


@dataclass(frozen=True)
class Cost:
    """What one build took: CPU in seconds, memory in MB."""

    cpu: float
    peak: float


@dataclass(frozen=True)
class Contestant:
    """A folder that ``mkdocs build`` makes a site of."""

    name: str
    folder: Path

    def build(self) -> Cost:
        for made in ("site", "site.building", ".cache"):
            shutil.rmtree(self.folder / made, ignore_errors=True)
        return run([sys.executable, "-m", "mkdocs", "build"], self.folder)

    def pages(self) -> int:
        return sum(1 for _page in (self.folder / "site").rglob("*.html"))


def run(command: list[str], folder: Path) -> Cost:
    """Run *command*; it must succeed."""
    log = folder / "log.txt"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
        _pid, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(log.read_text(encoding="utf-8"))
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / MEGABYTE)


# --- the contestants ---


def settings() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    return loaded


def without_ours(plugins: Iterable[Any]) -> list[Any]:
    return [
        plugin for plugin in plugins if "programme" not in plugin
    ]  # a name, or a name's options


def lay_out(folder: Path, config: dict[str, Any], sources: Iterable[str]) -> None:
    folder.mkdir()
    for name in sources:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy(source, folder / name)
    text = yaml.safe_dump(config, allow_unicode=True, sort_keys=False)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")


def ours(folder: Path, name: str, *, pdf: bool | list[str]) -> Contestant:
    config = settings()
    config["plugins"] = [*without_ours(config["plugins"]), {"programme": {"pdf": pdf}}]
    lay_out(folder, config, SOURCES)
    return Contestant(name, folder)


def plain(folder: Path, name: str) -> Contestant:
    """The same pages, as if somebody had written them by hand."""
    config = settings()
    config["plugins"] = without_ours(config["plugins"])
    config["site_url"] = "https://guide.example/"
    config["theme"].pop("custom_dir", None)
    lay_out(folder, config, ("docs",))
    command = [sys.executable, "-m", "programme", "write", str(ROOT / "programme.yml")]
    run([*command, "--into", str(folder / "written"), "--no-pdf"], folder)
    shutil.copytree(folder / "docs", folder / "written", dirs_exist_ok=True)  # by hand wins
    shutil.rmtree(folder / "docs")
    (folder / "written").rename(folder / "docs")
    return Contestant(name, folder)


# --- the race ---


def race(contestants: list[Contestant], rounds: int) -> dict[str, list[Cost]]:
    """Let *contestants* take turns; the first round warms the machine and is not counted."""
    costs: dict[str, list[Cost]] = {one.name: [] for one in contestants}
    for turn in range(rounds + 1):
        for one in contestants:
            cost = one.build()
            if turn:
                costs[one.name].append(cost)
        click.echo(f"round {turn} of {rounds}", err=True)
    return costs


def row(name: str, costs: list[Cost], base: list[Cost]) -> str:
    """A line of the table; ratios are the median of those of each round."""
    cpu = [cost.cpu for cost in costs]
    peak = median(cost.peak for cost in costs)
    ratio = median(cost.cpu / other.cpu for cost, other in zip(costs, base, strict=True))
    memory = median(cost.peak / other.peak for cost, other in zip(costs, base, strict=True))
    return f"{name:<34}{min(cpu):>7.2f}{median(cpu):>9.2f}{ratio:>8.2f}{peak:>10.0f}{memory:>8.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="counted builds of each [5]")
    rounds: int = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        base = plain(folder / "plain", "plain MkDocs, the same pages")
        contestants = [
            base,
            ours(folder / "ours", "ours, without PDFs", pdf=False),
            ours(folder / "handbook", "ours, with the handbook", pdf=["handbook"]),
            ours(folder / "all", "ours, with every PDF", pdf=True),
        ]
        costs = race(contestants, rounds)
        pages = ", ".join(str(one.pages()) for one in contestants)
    click.echo(f"{'':<34}{'CPU s':>7}{'median':>9}{'ratio':>8}{'peak MB':>10}{'ratio':>8}")
    for one in contestants:
        click.echo(row(one.name, costs[one.name], costs[base.name]))
    click.echo(
        f"HTML pages of each: {pages}. Aims: CPU 1.15 without PDFs, 3 with the handbook; memory 2."
    )


if __name__ == "__main__":
    main()
