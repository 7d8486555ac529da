"""A text with some of its keys written anew."""

from programme.project.transcript import Transcript
from programme.scalar import listed
from programme.source import parse

TEXT = """\
# A note
programme:
  title:
    fi: Opas
    # about the other language
    en: Guide

  languages: [fi]

# The runs
runs:
  - id: first
    starts: 2027-01

  - id: second
"""


def test_only_what_is_written_anew_changes() -> None:
    text = Transcript(parse(TEXT, "starter.yml"))
    text.write(("programme", "title"), {"fi": "Kirja: osa 1", "sv": "Bok"})
    text.write(("programme", "languages"), listed(["fi", "sv"]))
    text.write(("runs", 0, "id"), "run-2028")
    text.write(("runs", 0, "starts"), "2028-02")
    assert text.text == (
        TEXT.replace(
            "    fi: Opas\n    # about the other language\n    en: Guide\n",
            '    fi: "Kirja: osa 1"\n    sv: Bok\n',
        )
        .replace("[fi]", "[fi, sv]")
        .replace("id: first", "id: run-2028")
        .replace("2027-01", "2028-02")
    )
