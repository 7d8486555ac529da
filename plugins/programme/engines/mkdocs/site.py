"""The folder of the site: built beside the last good one, and put in its place when it is whole."""

from __future__ import annotations

import shutil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig


class Workshop:
    """Where a site is built until it is finished; the last good site stays as it was."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config
        self.named = config.site_dir
        self.site = Path(self.named).resolve()  # a link to a folder stays a link
        self.building = self.site.with_name(f"{self.site.name}.building")
        shutil.rmtree(self.building, ignore_errors=True)
        config.site_dir = str(self.building)

    def finish(self) -> None:
        """Put the finished site in the place of the last one."""
        if self.site.is_mount():
            self._refill()
        else:
            self._swap()
        self.config.site_dir = self.named

    def _swap(self) -> None:
        last = self.site.with_name(f"{self.site.name}.last")
        shutil.rmtree(last, ignore_errors=True)
        if self.site.exists():
            self.site.rename(last)
        self.building.rename(self.site)
        shutil.rmtree(last, ignore_errors=True)

    def _refill(self) -> None:
        """Where another disk is mounted, no folder can be moved away or put."""
        for old in self.site.iterdir():
            if old.is_dir() and not old.is_symlink():
                shutil.rmtree(old)
            else:
                old.unlink()
        shutil.copytree(self.building, self.site, dirs_exist_ok=True)
        shutil.rmtree(self.building)

    def leave(self) -> None:
        """Give up: nothing of the unfinished site remains."""
        shutil.rmtree(self.building, ignore_errors=True)
        self.config.site_dir = self.named
