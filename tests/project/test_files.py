"""What is left to the author of a new project to change."""

from datetime import date

from programme.project import Given, decided, elsewhere
from programme.starters import starter

TEXT = """\
roles:
  - id: mentor
    name: coach
  - id: aktori
phases:
  - title: Mentors and mentees
    roles: [mentor, aktori]
    summary: >-
      Each mentor meets mentor-less people.
in_practice:
  mentor: Listen.
"""


def test_the_old_name_of_a_role_is_found_in_texts_alone() -> None:
    given = Given(languages="en", roles=("mentor=coach", "coordinator=organiser"))
    begun = starter("mentoring")
    answers = decided(given, begun, lambda: "x", date(2026, 11, 25))
    assert list(elsewhere(begun, answers, TEXT)) == [("mentor", (6, 9))]
