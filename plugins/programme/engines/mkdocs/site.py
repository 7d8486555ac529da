"""The folder of the site: built beside the last good one, and put in its place when it is whole."""

from __future__ import annotations

import shutil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig


class Workshop:
    """Where a site is built until it is finished; the last good site stays as it was."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config
        self.site = Path(config.site_dir)
        self.building = self.site.with_name(f"{self.site.name}.building")
        shutil.rmtree(self.building, ignore_errors=True)
        config.site_dir = str(self.building)

    def finish(self) -> None:
        """Put the finished site in the place of the last one."""
        last = self.site.with_name(f"{self.site.name}.last")
        shutil.rmtree(last, ignore_errors=True)
        if self.site.exists():
            self.site.rename(last)
        self.building.rename(self.site)
        shutil.rmtree(last, ignore_errors=True)
        self.config.site_dir = str(self.site)

    def leave(self) -> None:
        """Give up: nothing of the unfinished site remains."""
        shutil.rmtree(self.building, ignore_errors=True)
        self.config.site_dir = str(self.site)
