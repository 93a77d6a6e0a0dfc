"""Saying things in tests, on a day that the clock is told."""

from datetime import UTC, date, datetime, timedelta

from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.models import Approval
from fingerpost.standards.catalogue import requirement
from fingerpost.standards.judging import actions
from fingerpost.standards.states import state_of_all

MOMENT = datetime(2026, 3, 12, 9, tzinfo=UTC)
DAY = MOMENT.date()
LATER = DAY + timedelta(days=90)
BY_PERSON, BY_RECORDS, LAW = "DLG-1.3", "DLG-1.7", "SRV-2.2"
"""Requirements that a person judges, that a rule judges without counting, and that are law."""


def attest(actor, id=BY_PERSON, verdict="met", until=LATER, true_on=DAY, **more):
    known = {"verdict": verdict, "words": "I saw it.", "true_on": true_on, "until": until}
    return actions.attest(actor, requirement(id), **known, **more)


def override(actor, verdict, id=BY_PERSON, until=LATER):
    return actions.override(
        actor, requirement(id), verdict=verdict, words="We know better.", until=until
    )


def leave_out(actor, id=BY_PERSON, until=LATER):
    return actions.leave_out(actor, requirement(id), words="We have none.", until=until)


def agree(actor, judgement, decision="approved"):
    asked = Approval.objects.open().about(judgement).get()
    said = "" if decision == "approved" else "No."
    return sign(actor, [asked.pk], decision=decision, typed=actor.name, said=said)


def state(school, id=BY_PERSON):
    return state_of_all(school)[id]


def on(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
