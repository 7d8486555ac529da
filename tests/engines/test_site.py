"""The folder of the site: whole and in its place, or as it was."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from programme.engines.mkdocs.site import Workshop


def begun(site: Path) -> tuple[Workshop, MkDocsConfig]:
    """A workshop for *site* in which a page has been made."""
    config = MkDocsConfig()
    config.site_dir = str(site)
    workshop = Workshop(config)
    page = Path(config.site_dir) / "new" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text("new")
    return workshop, config


def tree(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def old(site: Path) -> Path:
    (site / "old").mkdir(parents=True)
    (site / "old/index.html").write_text("old")
    (site / "404.html").write_text("old")
    return site


def test_a_finished_site_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    for site in (tmp_path / "site", old(tmp_path / "other")):
        workshop, config = begun(site)
        workshop.finish()
        assert (tree(site), config.site_dir) == (["new", "new/index.html"], str(site))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other", "site"]


def test_a_site_that_is_a_link_stays_one(tmp_path: Path) -> None:
    old(tmp_path / "disk" / "web")
    site = tmp_path / "site"
    site.symlink_to("disk/web")
    for _time in range(2):
        workshop, config = begun(site)
        workshop.finish()
        assert (site.readlink(), config.site_dir) == (Path("disk/web"), str(site))
        assert tree(tmp_path / "disk") == ["web", "web/new", "web/new/index.html"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["disk", "site"]


def test_a_site_on_a_disk_of_its_own_is_filled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = old(tmp_path / "site")
    (site / "link").symlink_to("old")
    number = site.stat().st_ino
    monkeypatch.setattr(Path, "is_mount", lambda path: path == site)
    workshop, _config = begun(site)
    workshop.finish()
    assert (tree(site), site.stat().st_ino) == (["new", "new/index.html"], number)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_is_given_up_leaves_the_last_site(tmp_path: Path) -> None:
    site = old(tmp_path / "site")
    workshop, config = begun(site)
    workshop.leave()
    assert (tree(site), config.site_dir) == (["404.html", "old", "old/index.html"], str(site))
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
