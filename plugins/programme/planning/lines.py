"""A run as lines of programme.yml."""

from __future__ import annotations

from ..model import Run
from ..scalar import scalar
from ..when import write


def lines(run: Run) -> list[str]:
    """Write *run* as an item of ``runs``."""
    titles = [f"    {code}: {scalar(said)}" for code, said in run.title.root.items()]
    ends = [f"  ends: {write(run.ends)}"] if run.ends else []
    starts = [f"  starts: {write(run.starts)}"] if run.starts else []
    return [f"- id: {run.id}", "  title:", *titles, *starts, *ends, "  status: planned"]
