"""The colours of a guide as a style sheet."""

import re

from programme.guide import editions
from programme.model import Programme
from programme.outputs.stylesheet import stylesheet


def test_every_phase_has_its_colour_in_light_and_in_dark_however_many_there_are() -> None:
    model = {
        "programme": {"title": "Guide", "brand": {"palette": ["#6B4A9C", "#0A6B62"]}},
        "phases": [{"title": f"Phase {number}"} for number in range(1, 31)],
    }
    (file,) = stylesheet(editions(Programme.model_validate(model))[0])
    colours = re.findall(r"\.pg-phase-(\d+) { --pg-phase: (#\w+); }", file.content.decode())
    assert [int(number) for number, _colour in colours] == [*range(1, 31), *range(1, 31)]
    assert [colour for _number, colour in colours[:4]] == ["#6B4A9C", "#0A6B62"] * 2
