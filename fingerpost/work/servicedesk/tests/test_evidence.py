"""What requests prove, in each state, as they are counted."""

from datetime import UTC, date, datetime, timedelta

import pytest

from fingerpost.foundation import deeds
from fingerpost.records.systems.models import System
from fingerpost.standards.evidence import apply
from fingerpost.work.servicedesk.choices import EventKind
from fingerpost.work.servicedesk.models import Event, Ticket

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)
DONE = {"status": "resolved", "resolution": "New cable", "asker": "pupil"}
NEW = {"status": "new", "asker": "pupil"}


def asked(school, *, days_ago=30, due_in=1, approved=None, **told):
    """A request as it stands in the database, so many days old."""
    came = datetime(2026, 11, 20, 9, tzinfo=UTC) - timedelta(days=days_ago)
    told = {"summary": "It stays dark", "opened_by": "Tess Wickham", "opened_at": came} | told
    number = Ticket.objects.count() + 1
    with deeds.begin("test"):
        row = Ticket(organisation=school, number=number, **told)
        row.due_at = came + timedelta(days=due_in)
        row.keep_keys()
        row.save()
        if approved is not None:
            kind = EventKind.APPROVED if approved else EventKind.NOT_APPROVED
            Event.objects.create(
                organisation=school, ticket=row, at=came, kind=kind, by="Dana Webb"
            )
    return row


def of_filtering(school):
    with deeds.begin("test"):
        return System.objects.create(
            organisation=school, number=1, name="Sieve", kind="filtering", name_key="sieve"
        )


@pytest.mark.parametrize(
    ("key", "rows", "verdict"),
    [
        ("desk.followed", [], "not_evidenced"),
        ("desk.followed", [DONE], "met"),
        ("desk.followed", [NEW], "not_met"),
        ("desk.followed", [NEW | {"due_in": 40, "days_ago": 10}], "met"),
        ("desk.followed", [NEW | {"assignee": "Tess Wickham"}], "met"),
        ("desk.followed", [DONE] * 4 + [NEW], "partly"),
        ("desk.followed", [NEW | {"days_ago": 130}], "not_evidenced"),
        ("desk.told", [DONE], "met"),
        ("desk.told", [DONE | {"resolution": ""}], "not_met"),
        ("desk.told", [DONE | {"asker": "unknown"}], "not_met"),
        ("desk.told", [DONE | {"asker": "unknown", "channel": "sticker"}], "not_evidenced"),
        ("desk.told", [DONE] * 4 + [DONE | {"resolution": ""}], "partly"),
        ("desk.solved", [DONE], "met"),
        ("desk.solved", [NEW], "not_met"),
        ("desk.solved", [NEW | {"days_ago": 3}], "not_evidenced"),
        ("desk.solved", [DONE] * 3 + [NEW], "partly"),
        ("desk.faults", [DONE], "met"),
        ("desk.faults", [NEW], "not_met"),
        ("desk.faults", [DONE | {"kind": "question"}], "not_evidenced"),
        ("desk.faults", [DONE] * 3 + [NEW], "partly"),
        ("desk.in_use", [], "not_evidenced"),
        ("desk.in_use", [NEW], "met"),
    ],
)
def test_requests_prove_how_they_are_dealt_with(school, key, rows, verdict):
    for row in rows:
        asked(school, **row)

    assert apply(key, TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("key", "rows", "verdict"),
    [
        ("desk.filtering", [], "not_evidenced"),
        ("desk.filtering", [DONE], "met"),
        ("desk.filtering", [NEW], "not_met"),
        ("desk.filtering", [DONE] * 3 + [NEW], "partly"),
        ("desk.filter_changes", [DONE], "not_evidenced"),
        ("desk.filter_changes", [DONE | {"kind": "change"}], "not_met"),
        ("desk.filter_changes", [DONE | {"kind": "change", "approved": False}], "not_evidenced"),
    ],
)
def test_requests_about_filtering_prove_what_came_of_them(school, key, rows, verdict):
    sieve = of_filtering(school) if rows else None
    for row in rows:
        asked(school, system=sieve, **row)

    assert apply(key, TODAY).verdict == verdict


def test_a_change_to_the_filter_has_a_reason_and_a_yes(school):
    change = DONE | {"kind": "change", "system": of_filtering(school), "description": "For art"}
    asked(school, approved=True, **change)
    asked(school, **change)

    found = apply("desk.filter_changes", TODAY)
    assert (found.verdict, found.met, found.of) == ("partly", 1, 2)


def test_somebody_without_an_address_cannot_see_how_it_stands(school, head, ticket):
    met = apply("desk.seen", TODAY).verdict
    with deeds.begin("test"):
        type(ticket.requester).objects.filter(pk=ticket.requester_id).update(account=None, email="")

    assert (met, apply("desk.seen", TODAY).verdict) == ("met", "not_met")
