"""Security updates: their last day, what is noted, and what they prove."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError

from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import pretend
from fingerpost.standards.evidence import apply as prove
from fingerpost.work.servicedesk.updates import actions
from fingerpost.work.servicedesk.updates.rules import due_on

CAME = date(2026, 10, 1)  # a Thursday
KEYS = {"high": "updates.high_risk", "instructed": "updates.instructed"}


@pytest.mark.parametrize(
    ("risk", "last"),
    [("high", date(2026, 10, 15)), ("instructed", date(2026, 10, 8)), ("other", None)],
)
def test_the_last_day_follows_from_the_risk(risk, last):
    assert due_on(risk, CAME) == last


def entered(actor, risk="high", applied_on=None):
    with pretend(datetime(2026, 11, 20, 9, tzinfo=UTC)):
        held = actions.enter(
            actor, title="Junction OS 4.2", risk=risk, published_on=CAME, affects="9 switches"
        )
        return actions.apply(actor, held, applied_on=applied_on) if applied_on else held


@pytest.mark.django_db
@pytest.mark.parametrize("risk", ["high", "instructed"])
@pytest.mark.parametrize(
    ("applied_on", "today", "verdict"),
    [
        (CAME, date(2026, 11, 20), "met"),
        (date(2026, 10, 8), date(2026, 11, 20), "met"),
        (date(2026, 10, 16), date(2026, 11, 20), "not_met"),
        (None, date(2026, 10, 8), "not_evidenced"),
        (None, date(2026, 10, 16), "not_met"),
        (CAME, date(2027, 10, 2), "not_evidenced"),
    ],
)
def test_an_update_proves_that_it_was_in_place_in_time(
    technician, risk, applied_on, today, verdict
):
    entered(technician, risk, applied_on)

    assert prove(KEYS[risk], today).verdict == verdict


@pytest.mark.django_db
def test_one_of_two_in_time_is_partly_and_says_which_is_late(technician):
    entered(technician, applied_on=CAME)
    entered(technician)

    found = prove(KEYS["high"], date(2026, 11, 20))
    assert found.because == "1 of 2 serious updates of the last year in place in time."
    assert (found.verdict, found.rows.total) == ("partly", 1)


@pytest.mark.django_db
def test_it_is_in_place_once_and_never_before_it_came_out(technician, teacher):
    held = entered(technician)
    with pytest.raises(ValidationError):
        actions.apply(technician, held, applied_on=date(2026, 9, 30))
    with pytest.raises(NotAllowed):
        actions.apply(teacher, held, applied_on=CAME)

    actions.apply(technician, held, applied_on=CAME)
    with pytest.raises(DomainError, match="since 1 October 2026 already"):
        actions.apply(technician, held, applied_on=CAME)
