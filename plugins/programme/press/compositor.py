"""Sets one PDF or picture in a process of its own: ``python -P compositor.py FOLDER``.

It is run by its path and loads nothing but Typst. What Typst works out for a document it keeps for
the next one, tens of megabytes of it; here that goes with the process. And several work at once.

The folder holds the templates, ``fonts/`` and ``job.json``. What is made is left there as
``made``, and what Typst said as ``said.json``: its remarks, or why there is nothing.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import typst  # noqa: TID253 -- this module is only run, by itself


def compose(folder: Path) -> None:
    """Set the job that lies in *folder*."""
    job = json.loads((folder / "job.json").read_text("utf-8"))
    try:
        made, warnings = _compile(folder, job)
    except typst.TypstError as error:
        said = {"message": error.message, "hints": error.hints, "where": error.diagnostic}
    else:
        (folder / "made").write_bytes(made)
        said = {"remarks": [warning.message for warning in warnings]}
    (folder / "said.json").write_text(json.dumps(said), "utf-8")


def _compile(folder: Path, job: dict[str, Any]) -> Any:  # noqa: ANN401 -- typst has no types for it
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(folder / "fonts")],
    )
    return typst.compile_with_warnings(
        str(folder / job["template"]),
        format=job["form"],
        ppi=72,
        root=str(folder),
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs=job["inputs"],
        pdf_standards=job["standards"],
        package_path=str(folder / "packages"),
        package_cache_path=str(folder / "packages"),
        timestamp=job["created"],
    )


if __name__ == "__main__":
    compose(Path(sys.argv[1]))
