"""What a new project installs: this package, as pip is to find it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from .answers import refuse

NAME: Final = "mkdocs-programme"
_WANTED: Final = f"{NAME}[mkdocs,pdf]"
_VERSION: Final = re.compile(r"\d+(\.\d+)*((a|b|rc)\d+)?(\.(post|dev)\d+)?")
_BOUNDS: Final = re.compile(
    r"((===?|~=|!=|[<>]=?) ?[\w.*+!-]+)(, ?(===?|~=|!=|[<>]=?) ?[\w.*+!-]+)*"
)
_GIT: Final = re.compile(r"(?:git\+)?((?:https|ssh|file)://\S+?\.git(?:@\S+)?)|git\+(\S+)")
_LOCAL: Final = " @ file:"


@dataclass(frozen=True)
class Installed:
    """How the package that is running was installed."""

    version: str
    origin: str | None = None
    """What pip wrote into direct_url.json (PEP 610), if it came from no registry."""


def requirement(written: str | None, here: Installed, option: str = "--package") -> str:
    """The line for requirements.txt: as *written*, or else what is installed *here*.

    It is written as a version, bounds of versions, a git address, the address of a wheel, or the
    path of a wheel or of a clone.
    """
    if not written:
        return _as_installed(here)
    if _VERSION.fullmatch(written):
        return f"{_WANTED}=={written}"
    if _BOUNDS.fullmatch(written):
        return f"{_WANTED}{written}"
    if git := _GIT.fullmatch(written):
        return f"{_WANTED} @ git+{git[1] or git[2]}"
    if re.fullmatch(r"https://\S+\.whl", written):
        return f"{_WANTED} @ {written}"
    return f"{_WANTED} @ {_path(written, option).as_uri()}"


def is_local(line: str) -> bool:
    """Whether *line* leads to this computer, so that nobody else can install it."""
    return _LOCAL in line


def _path(written: str, option: str) -> Path:
    path = Path(written).expanduser()
    if path.suffix == ".whl" and not path.is_file():
        refuse("new_package_missing", option, value=written)
    if path.suffix != ".whl" and not (path / "pyproject.toml").is_file():
        refuse("new_package", option, value=written)
    return path.resolve()


def _as_installed(here: Installed) -> str:
    if here.origin is None:
        return f"{_WANTED}=={here.version}"
    told: dict[str, Any] = json.loads(here.origin)
    url = str(told["url"])
    if "vcs_info" in told:
        url = f"git+{url}@{told['vcs_info']['commit_id']}"
    return f"{_WANTED} @ {url}"
