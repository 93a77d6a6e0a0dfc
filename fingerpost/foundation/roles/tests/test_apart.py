"""Two roles that should be apart: warned about, and accepted by a reason of somebody else."""

from datetime import timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person, appoint
from fingerpost.foundation.people.clashes import clashes, reasons
from fingerpost.foundation.people.models import Appointment, Duty
from fingerpost.foundation.people.posts import posts
from fingerpost.foundation.people.table import conflict_of, conflicts
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.roles.actions import OwnReason, give_reason

SDL, MANAGER = Duty.SLT_DIGITAL_LEAD, Duty.IT_MANAGER
APART = conflict_of(SDL, MANAGER)
WHY = {"reason": "Nobody else knows it", "review_on": today() + timedelta(days=100)}
PAGE = "/people/roles/it-manager/appoint/"


@pytest.fixture
def sam(head):
    """Who holds the first of two roles that should be apart."""
    made = add_person(head, name="Sam Quill")
    appoint(head, made, duty=SDL, since=today())
    return made


@pytest.fixture
def both(head, sam):
    appoint(head, sam, duty=MANAGER, since=today())
    return sam


def form(**more):
    return {"who": "Sam Quill", "rank": "holder", "since": today().isoformat(), **more}


def test_every_pair_stands_once_and_names_its_source():
    pairs = [frozenset((each.one, each.other)) for each in conflicts()]

    assert len(pairs) == len(set(pairs))
    assert all(each.source and each.one != each.other for each in conflicts())


def test_a_clash_is_said_before_it_is_saved_and_saved_by_who_knows(digital_lead_client, sam):
    answer = digital_lead_client.post(PAGE, form())
    assert "would be one person: who checks how well IT support works" in answer.text
    assert not Appointment.objects.filter(duty=MANAGER).exists()

    digital_lead_client.post(PAGE, form(knows="on"))
    assert Appointment.objects.filter(duty=MANAGER).exists()


def test_a_deputy_stands_by_and_is_not_warned_about(digital_lead_client, sam):
    digital_lead_client.post(PAGE, form(rank="deputy"))

    assert Appointment.objects.filter(duty=MANAGER).exists()


def test_the_head_gives_the_reason_and_the_register_shows_it(head, governor_client, both):
    page = f"/people/roles/apart/{both.pk}/slt-digital-lead/it-manager/"
    body = {"reason": WHY["reason"], "review_on": WHY["review_on"].isoformat()}
    client_for(head).post(page, body)

    shown = governor_client.get("/people/roles/slt-digital-lead/").text
    assert "“Nobody else knows it” (Hugh Larkmoor, " in shown
    assert "counts as partly met" in shown


@pytest.mark.parametrize(("day", "counts"), [(0, True), (100, True), (101, False)])
def test_a_reason_counts_until_it_is_to_be_looked_at_again(head, both, day, counts):
    give_reason(head, both, APART, **WHY)
    day = today() + timedelta(days=day)

    assert [each.has_reason(day) for each in clashes(posts(), reasons(), day)] == [counts]


def test_nobody_gives_the_reason_for_their_own_two_roles(school, head):
    own = add_person(head, name=head.name, account_id=head.account_id)
    with pytest.raises(OwnReason):
        give_reason(head, own, APART, **WHY)


def test_a_governor_gives_it_for_the_head_alone(head, governor, both):
    with pytest.raises(NotAllowed):
        give_reason(governor, both, APART, **WHY)

    appoint(head, both, duty=Duty.HEADTEACHER, since=today())
    assert give_reason(governor, both, APART, **WHY).given_by == "Gwen Stillwater"


def test_whoever_leads_technology_may_not_give_it(school, both):
    lead = client_for(somebody("Una Thornby", Role.SLT_DIGITAL_LEAD, school))
    page = f"/people/roles/apart/{both.pk}/slt-digital-lead/it-manager/"

    assert lead.get(page).status_code == 403


@pytest.mark.parametrize("days", [0, 400])
def test_a_reason_is_for_a_year_at_most(head, both, days):
    page = f"/people/roles/apart/{both.pk}/slt-digital-lead/it-manager/"
    late = (today() + timedelta(days=days)).isoformat()
    answer = client_for(head).post(page, {"reason": "Why not", "review_on": late})

    assert "Enter a day within a year" in answer.text


def test_a_reason_that_is_needed_no_more_leads_back(head, sam):
    page = f"/people/roles/apart/{sam.pk}/slt-digital-lead/it-manager/"

    assert client_for(head).get(page).status_code == 302
    assert client_for(head).get(page.replace("it-manager", "dsl")).status_code == 404
