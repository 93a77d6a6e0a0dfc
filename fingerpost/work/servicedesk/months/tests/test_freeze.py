"""A month, from its last day to what somebody concludes from it."""

from datetime import date

import pytest

from conftest import client_for
from fingerpost.foundation import deeds
from fingerpost.foundation.actor import system
from fingerpost.foundation.calendar.actions import mark_days
from fingerpost.foundation.calendar.models import Marking
from fingerpost.foundation.calendar.tests.build import at
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import pretend
from fingerpost.standards.evidence import apply
from fingerpost.work.servicedesk import actions as desk
from fingerpost.work.servicedesk import actions_moving
from fingerpost.work.servicedesk.expectations.tests.build import agreed
from fingerpost.work.servicedesk.faces.actions import say
from fingerpost.work.servicedesk.faces.models import Face
from fingerpost.work.servicedesk.tests.build import a_ticket, again, listed

from ..actions import comment, conclude, freeze, is_as_frozen
from ..counting import count
from ..models import Month
from ..tasks import freeze_all
from .build import OCTOBER, asked, frozen

pytestmark = pytest.mark.django_db


@pytest.fixture
def october(technician, promised):
    """One answered and solved in time, one answered late and solved in November."""
    return [
        asked(technician, "2026-10-20 09:00", "2026-10-20 10:00", "2026-10-21 09:00"),
        asked(technician, "2026-10-21 09:00", "2026-10-21 16:00", "2026-11-05 09:00"),
    ]


def test_a_month_is_frozen_once_it_is_over_and_only_once(school, october):
    with pretend(at("2026-11-01 03:10")):
        assert [freeze_all.func() for _ in range(3)] == [1, 0, 0]

    month = Month.objects.get()
    assert (month.first_on, is_as_frozen(month)) == (OCTOBER, True)
    with pytest.raises(DomainError, match="October 2026 is frozen already"):
        frozen(system(school))


def test_it_says_how_many_of_how_many_promises_were_kept(school, october):
    month = frozen(system(school))

    whole = month.whole
    assert (whole.answered, whole.answers) == (1, 2)
    assert (whole.solved, whole.solutions) == (1, 2)  # the other was due on 22 October
    assert (month.count("came"), month.count("solved"), month.count("left_open")) == (2, 1, 1)
    assert month.count("weeks") == {"2026-10-19": 2}


def test_a_month_in_which_nothing_was_promised_is_a_month_too(school, technician):
    asked(technician, "2026-10-20 09:00")

    month = frozen(system(school))
    assert (month.whole.answers, month.count("left_out"), month.rows) == (0, 1, [])


def test_nothing_that_comes_later_alters_a_frozen_month(
    school, technician, head, digital_lead, october
):
    month = frozen(system(school))
    before = (month.figures, month.rows, month.content)

    with pretend(at("2026-11-03 10:00")):
        actions_moving.reopen(technician, october[0], reason="Dark again")
        desk.prioritise(technician, october[0], priority=1, reason="The whole corridor")
        mark_days(head, kind=Marking.CLOSURE, first_on=date(2026, 10, 21), label="flood")
        agreed(digital_lead, technician, speeds=[])

    held = Month.objects.get()
    assert (held.figures, held.rows, held.content) == before
    assert is_as_frozen(held)
    with pretend(at("2026-11-03 10:00")):
        assert count(school, OCTOBER).rows != held.rows  # counted again it would be another month


def test_what_is_opened_again_after_its_month_counts_in_no_other(school, technician, october):
    frozen(system(school))
    with pretend(at("2026-11-03 10:00")):
        actions_moving.reopen(technician, october[0], reason="Dark again")
    with pretend(at("2026-11-04 10:00")):
        actions_moving.resolve(technician, [again(october[0])], resolution="New lamp")

    with pretend(at("2026-12-01 03:10")):
        november = freeze(system(school), first_on=date(2026, 11, 1))
    assert (november.whole.answers, november.whole.solutions) == (0, 0)
    assert (november.count("solved"), november.count("reopened")) == (1, 1)


def test_a_month_that_somebody_changed_in_the_database_says_so(school, head, october):
    month = frozen(system(school))
    with deeds.begin("test"):
        Month.objects.filter(pk=month.pk).update(figures={**month.figures, "came": 99})

    page = client_for(head).get(f"/desk/numbers/{month.pk}/").text
    assert "does not say any more what it said when it was frozen on 1 November 2026" in page


def test_who_did_the_work_reads_it_first_and_their_words_show_it(school, technician, head, october):
    month = frozen(system(school))
    address = f"/desk/numbers/{month.pk}/"

    with pretend(at("2026-11-02 09:00")):
        assert client_for(head).get(address).status_code == 404
        assert client_for(technician).get(address).status_code == 200
        with pytest.raises(DomainError, match="IT support reads this month first"):
            conclude(head, month, conclusion="Fine")
        comment(technician, month, words="The broadband was down")
        assert "The broadband was down" in client_for(head).get(address).text
    with pytest.raises(NotAllowed):
        comment(head, month, words="I know better")


@pytest.mark.parametrize(
    ("on", "verdict"),
    [("2027-01-10", "met"), ("2027-01-12", "partly"), ("2027-04-30", "not_met")],
)
def test_what_follows_is_proof_for_two_months(school, head, october, on, verdict):
    assert apply("months.used", OCTOBER).verdict == "not_evidenced"
    month = frozen(system(school))
    assert apply("months.used", OCTOBER).verdict == "not_met"
    with pretend(at("2026-11-10 09:00")):
        conclude(head, month, conclusion="Nothing has to change")

    assert apply("months.used", date.fromisoformat(on)).verdict == verdict


@pytest.mark.parametrize(("replies", "is_told"), [(4, False), (5, True)])
def test_what_people_said_is_shown_once_five_have_answered(
    school, technician, teacher, head, promised, replies, is_told
):
    listed(head, teacher)
    for n in range(replies):
        with pretend(at("2026-10-20 09:00")):
            ticket = a_ticket(technician, by=teacher)
            actions_moving.resolve(technician, [ticket], resolution="Plugged in")
            face = Face.objects.get(ticket=ticket)
            say(teacher, face, is_good=n > 0, words=f"Words {n}")
    month = frozen(system(school))

    page = client_for(head).get(f"/desk/numbers/{month.pk}/").text
    assert ("Words 0" in page) == is_told
    assert (f"{replies - 1} of {replies} who replied said good" in page) == is_told
