"""What people said runs out: it falls due with whoever looks again, and changes hands."""

from datetime import timedelta

import pytest

from fingerpost.foundation.duties.horizon import duties_of
from fingerpost.foundation.now import pretend
from fingerpost.foundation.people.actions import add_person
from fingerpost.standards.judging.falling_due import LOOKED_AGAIN, running_out
from fingerpost.standards.judging.holding import hand_over, standing
from fingerpost.standards.judging.models import Judgement

from .build import DAY, LATER, MOMENT, attest, on

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def on_a_day_in_march():
    with pretend(MOMENT):
        yield


def due(day=DAY):
    return [each.title for each in running_out(day, day + timedelta(days=90))]


def test_it_falls_due_on_its_last_day_until_somebody_says_it_anew(digital_lead):
    attest(digital_lead, also=["DLG-1.9"])
    assert due() == ["Look again, and say how it stands: Leadership 1.3, Leadership 1.9"]

    attest(digital_lead, until=LATER + timedelta(days=9))
    assert due() == ["Look again, and say how it stands: Leadership 1.9"]


def test_it_is_called_for_some_weeks_after_it_ran_out_and_not_for_ever(digital_lead):
    attest(digital_lead)

    assert due(LATER + LOOKED_AGAIN)
    assert not due(LATER + LOOKED_AGAIN + timedelta(days=1))


def test_it_is_the_duty_of_the_person_who_was_named(digital_lead, technician):
    tess = add_person(digital_lead, name="Tess Wickham", account_id=technician.account_id)
    attest(digital_lead, owner=tess)

    with pretend(on(LATER)):
        assert [each.who for each in duties_of(technician, LATER)] == ["Tess Wickham"]
        assert not duties_of(digital_lead, LATER)


def test_whoever_leaves_hands_it_over(digital_lead):
    tess, una = (add_person(digital_lead, name=name) for name in ("Tess Wickham", "Una Thornby"))
    attest(digital_lead, owner=tess)
    [line] = standing(tess)
    assert line.startswith("Dita Fernside said that it was met on 12 March 2026: until")

    hand_over(digital_lead, tess, una)
    assert Judgement.objects.get().owner == una
