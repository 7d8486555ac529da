"""What a programme is: frozen values without I/O, one noun a module."""

from ..source import Trail
from .agreement import Agreement, Field
from .event import AgendaItem, Event, EventKind, Sitting
from .legal import Accessibility, Privacy, Supervisor
from .lesson import Lesson
from .material import Material
from .message import FILLER, FILLS, Message, fill
from .part import Part
from .phase import Phase
from .principle import Principle
from .profile import Brand, Contact, Credit, Fact, Funding, Organiser, Profile
from .programme import Programme
from .reference import Answer, Related, Term
from .role import Role
from .run import Change, Participants, Run
from .situation import Situation
from .survey import Question, Survey
from .task import Step, Task
from .text import ANY, Name, Text
from .theme import Theme

__all__ = [
    "ANY",
    "FILLER",
    "FILLS",
    "Accessibility",
    "AgendaItem",
    "Agreement",
    "Answer",
    "Brand",
    "Change",
    "Contact",
    "Credit",
    "Event",
    "EventKind",
    "Fact",
    "Field",
    "Funding",
    "Lesson",
    "Material",
    "Message",
    "Name",
    "Organiser",
    "Part",
    "Participants",
    "Phase",
    "Principle",
    "Privacy",
    "Profile",
    "Programme",
    "Question",
    "Related",
    "Role",
    "Run",
    "Sitting",
    "Situation",
    "Step",
    "Supervisor",
    "Survey",
    "Task",
    "Term",
    "Text",
    "Theme",
    "Trail",
    "fill",
]
