"""What governors of the demonstration read, ask and are answered."""

from datetime import date

from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.work.governors import actions
from fingerpost.work.governors.drafting import draft_hash
from fingerpost.work.governors.models import Issue, Question

from .playing import actor_as, digital_lead


def issue_page(place: Organisation, real_today: date) -> None:
    """The deputy writes a few words on the page of the term, and issues it."""
    lead = digital_lead(place)
    actions.write(
        lead,
        introduction="The registers are in use everywhere, and the posts are filled again.",
        decisions="Name a governor for filtering and monitoring",
        risks="The plan for an emergency has never been tested\nOne person knows the network",
    )
    actions.issue(lead, read=draft_hash(place, today()))


def discuss_page(place: Organisation, real_today: date) -> None:
    """Governors meet; the chair asks about the emergency plan, and the deputy answers."""
    chair, [newest] = actor_as(place, Role.GOVERNOR), Issue.objects.all().latest_first()[:1]
    question = actions.ask(
        chair, newest, section="lamps", words="When is the emergency plan tested, and by whom?"
    )
    actions.note_meeting(chair, newest, met_on=today(), minute="Full governing board, item 7")
    _answer(place, question)


def _answer(place: Organisation, question: Question) -> None:
    words = "Our technician tries it in the first INSET week of the new school year."
    actions.answer(digital_lead(place), question, answer=words, link="/school-year/")
