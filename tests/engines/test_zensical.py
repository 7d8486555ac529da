"""Any generator: Zensical builds what `programme write` wrote, and knows nothing of us."""

import subprocess
import sys
from pathlib import Path

from programme.engines.folder import write
from programme.guide import render
from programme.reading import read

CONFIG = """\
[project]
site_name = "Guide"
docs_dir = "docs"
site_dir = "site"
use_directory_urls = true
theme = { font = false }

[project.markdown_extensions.attr_list]
[project.markdown_extensions.md_in_html]
[project.markdown_extensions.toc]
"""


def test_zensical_builds_the_written_guide(project: Path) -> None:
    write(render(read(project / "programme.yml")), project / "docs")
    (project / "zensical.toml").write_text(CONFIG, "utf-8")
    (project / "mkdocs.yml").unlink()
    done = subprocess.run(
        [Path(sys.executable).parent / "zensical", "build"],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    finnish = (project / "site/fi/schedule/index.html").read_text("utf-8")
    assert '<h3 id="first-meeting">Ensimmäinen ilta' in finnish
    assert (project / "site/files/en/programme.ics").is_file()
    english = (project / "site/en/downloads/index.html").read_text("utf-8")
    assert 'href="../../files/en/programme.ics"' in english
