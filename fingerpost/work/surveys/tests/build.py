"""Surveys for tests, and those who answer them."""

from datetime import timedelta

from conftest import somebody
from fingerpost.foundation.actor import system
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation

from .. import actions
from ..choices import Kind
from ..models import Invited, Survey
from ..shelf import Question

ASKED = (
    Question("I know how to get help with IT.", Kind.AGREE),
    Question("What one thing should change?", Kind.WORDS),
)
NAMES = ("Ada Furlong", "Ben Oxley", "Cleo Marsh", "Dan Pike", "Eve Tarn", "Fay Holt")


def staff(school: Organisation, n: int = 6) -> None:
    """So many members of staff with an address each."""
    head = somebody("Hugh Larkmoor", Role.HEADTEACHER, school)
    for name in NAMES[:n]:
        add_person(head, name=name, email=f"{name.split()[0].lower()}@school.example")


def a_survey(school: Organisation, **values) -> Survey:
    """Open from today for two weeks, of two questions."""
    lead = somebody("Dita Fernside", Role.SLT_DIGITAL_LEAD, school)
    usual = {
        "word": "it-support",
        "title": "How staff find IT support",
        "audience": "staff",
        "opens_on": today(),
        "closes_on": today() + timedelta(days=14),
        "questions": ASKED,
    }
    return actions.begin(lead, **usual | values)


def answered(survey: Survey, *said: dict[int, str]) -> None:
    """The first of those who were asked answer, one for each."""
    invited = Invited.objects.filter(survey=survey).order_by("pk")
    for each, answers in zip(invited, said, strict=False):
        actions.answer(system(survey.organisation), each, answers=answers)
