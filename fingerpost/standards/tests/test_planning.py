"""A gap becomes something to do in one click, and reads so wherever it is shown."""

from datetime import date

import pytest

from fingerpost.foundation.duties.actions import close
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.models import Duty
from fingerpost.standards import findings
from fingerpost.standards.asking import planned_until
from fingerpost.standards.catalogue import Effort, requirement
from fingerpost.standards.judging.doubting import doubt
from fingerpost.standards.pacing.reading import FIRST
from fingerpost.standards.planning import AFTER, plan
from fingerpost.standards.road import Road, road
from fingerpost.standards.states import state_of_all

pytestmark = pytest.mark.django_db
ASKED = requirement("DLG-1.7")
PAGE = f"/standards/requirement/{ASKED.id}/"
FAMILY = f"/standards/{FIRST}/"


@pytest.fixture
def dita(school, head, digital_lead):
    """Dita Fernside leads on digital, and the records have been looked at."""
    found = people.add_person(head, name="Dita Fernside")
    people.appoint(head, found, duty=Duty.SLT_DIGITAL_LEAD, since=today())
    findings.refresh(today())
    return found


def test_a_gap_is_given_to_whoever_does_the_work(dita, head):
    to_do = plan(head, ASKED)

    assert to_do.owner == dita
    assert to_do.requirement == ASKED.id
    assert to_do.due_on >= today() + AFTER[ASKED.effort]


def test_the_day_is_a_friday_that_the_effort_allows(dita, head, school):
    every = map(requirement, state_of_all(school))
    to_do = plan(head, next(each for each in every if each.effort is Effort.PROJECT))

    assert to_do.due_on.weekday() == 4
    assert to_do.due_on > today() + AFTER[Effort.PROJECT]


def test_the_state_says_until_when_it_is_planned(dita, head, school):
    assert state_of_all(school)[ASKED.id].wants_plan

    to_do = plan(head, ASKED)

    assert state_of_all(school)[ASKED.id].planned == to_do.due_on
    close(head, to_do)
    assert state_of_all(school)[ASKED.id].planned is None


def test_nothing_is_planned_twice(dita, head):
    plan(head, ASKED)

    with pytest.raises(DomainError, match="planned already"):
        plan(head, ASKED)
    assert ToDo.objects.count() == 1


def test_a_school_that_named_nobody_is_told_what_to_do(school, head, digital_lead_client):
    with pytest.raises(DomainError, match="Say here who is to do it"):
        plan(head, ASKED)

    page = digital_lead_client.post(f"{PAGE}plan/", follow=True)
    assert page.redirect_chain[-1][0] == f"{PAGE}ask/"
    assert "Say here who is to do it" in page.text


def test_a_teacher_plans_nothing(dita, teacher):
    with pytest.raises(NotAllowed):
        plan(teacher, ASKED)


def test_it_is_planned_from_its_own_page_and_from_its_familys(dita, digital_lead_client):
    assert "Put it in the plan" in digital_lead_client.get(PAGE).text
    assert "Put it in the plan" in digital_lead_client.get(FAMILY).text

    page = digital_lead_client.post(f"{PAGE}plan/", {"back": "family"}, follow=True)

    assert page.redirect_chain[-1][0] == FAMILY
    assert ", plan until" in page.text
    assert ", plan until" in digital_lead_client.get(PAGE).text
    assert "Put it in the plan" not in digital_lead_client.get(PAGE).text


def test_what_somebody_calls_wrong_is_no_plan(dita, head):
    doubt(head, ASKED, words="The minutes say otherwise.")

    assert ToDo.objects.open().exists()
    assert not planned_until()


def test_the_road_counts_what_is_met_planned_and_left(dita, head, school):
    until = plan(head, ASKED).due_on
    found = road(state_of_all(school), {FIRST})

    assert found.plans == (until,)
    assert found.met + 1 + found.left == found.of
    assert found.due == 2030


def test_what_is_not_begun_is_left():
    found = Road(2030, met=3, plans=(date(2027, 5, 12),), of=10)

    assert found.sentence == (
        "3 of 10 requirements are met; 1 is planned, by 12 May 2027; 6 are left without a plan."
    )


def test_the_road_has_a_column_for_each_year():
    found = Road(2030, met=3, plans=(date(2027, 5, 12), date(2029, 1, 9)), of=10)

    rows = found.chart(date(2026, 3, 2)).table.rows
    assert [row[0] for row in rows] == ["2026", "2027", "2028", "2029", "2030"]
    assert [row[2] for row in rows] == ["0", "1", "1", "2", "2"]


def test_a_road_beyond_its_year_ends_today():
    found = Road(2030, met=3, plans=(), of=10)

    assert [row[0] for row in found.chart(date(2031, 1, 2)).table.rows] == ["2031"]
