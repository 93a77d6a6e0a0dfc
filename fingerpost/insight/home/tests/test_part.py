"""Whose home is about all standards, whose about those that name them, and what each looks at."""

from datetime import date, timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.duties.actions import ask
from fingerpost.foundation.duties.origins import Origin
from fingerpost.foundation.now import today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.insight.home.needs import Needs, needs
from fingerpost.insight.home.part import part_of
from fingerpost.standards import findings
from fingerpost.standards.states import state_of_all

pytestmark = pytest.mark.django_db
ORIGIN = Origin("Leadership 1.1", "/standards/requirement/DLG-1.1/", requirement="DLG-1.1")


@pytest.fixture
def begun(school, head):
    governor = people.add_person(head, name="Gwen Stillwater", is_governor=True)
    people.appoint(head, governor, duty=Duty.DIGITAL_GOVERNOR, since=today())
    findings.refresh(today())


def part(school, *roles):
    actor = somebody("Anyone", roles[0], school)
    return part_of(actor.__class__(actor.name, frozenset(roles), school), state_of_all(school))


@pytest.mark.parametrize("role", [Role.SLT_DIGITAL_LEAD, Role.HEADTEACHER, Role.GOVERNOR, Role.SLT])
def test_whoever_leads_or_looks_on_is_shown_all_standards(school, role):
    assert part(school, role).is_whole


@pytest.mark.parametrize(
    ("role", "families"),
    [
        (Role.DSL, {"filtering-and-monitoring"}),
        (Role.DPO, {"cloud-solutions", "digital-leadership-and-governance"}),
    ],
)
def test_others_are_shown_the_standards_that_name_them(school, role, families):
    found = part(school, role)

    assert not found.is_whole
    assert found.families == families


def test_a_digital_lead_who_is_it_manager_too_is_shown_all(school):
    assert not part(school, Role.IT_MANAGER).is_whole
    assert part(school, Role.IT_MANAGER, Role.SLT_DIGITAL_LEAD).is_whole


def test_a_home_says_of_which_standards_it_speaks(school, begun, digital_lead_client):
    text = client_for(somebody("Pia Oakleaf", Role.DPO, school)).get("/").text

    assert "None of the 16 requirements that name you has proof yet, in Leadership." in text
    assert "One family is not begun, with 3 requirements of law in it." in text
    assert "that name you" not in digital_lead_client.get("/").text


def test_the_data_protection_officer_sees_how_many_days_are_left(school, begun, head):
    dpo = somebody("Pia Oakleaf", Role.DPO, school)
    person = people.add_person(head, name="Pia Oakleaf", account_id=dpo.account_id)
    assert "Days left" not in client_for(dpo).get("/").text

    ask(head, ORIGIN, title="Read it", due_on=today() + timedelta(days=9), owner=person)

    assert '<title id="days-left-title">Days left</title>' in client_for(dpo).get("/").text


def test_what_needs_somebody_this_week_points_at_its_page(school, begun, head, technician):
    tess = people.add_person(head, name="Tess Wickham", account_id=technician.account_id)
    to_do = ask(head, ORIGIN, title="Look at it", due_on=today(), owner=tess)

    (arm,) = needs(technician, today()).arms(technician)

    assert (arm.what, arm.url, arm.when) == ("Look at it", f"/waiting/{to_do.pk}/", "today")


def test_a_day_that_was_is_told_as_overdue(technician):
    day = date(2026, 11, 20)
    late = Needs([], day)._when(date(2026, 10, 21))

    assert late == "overdue since 21 October"
    assert Needs([], day)._when(date(2026, 11, 22)) == "by 22 November"


@pytest.mark.parametrize(
    ("role", "sees"), [(Role.HEADTEACHER, True), (Role.GOVERNOR, True), (Role.DSL, False)]
)
def test_head_and_governors_see_four_lamps_with_words(school, begun, role, sees):
    text = client_for(somebody("Anyone", role, school)).get("/").text

    assert ("What governors look at first" in text) == sees
    assert text.count("UK GDPR, article 28") == sees
