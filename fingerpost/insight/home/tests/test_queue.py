"""One queue over the schools that hired somebody, and nothing of one school inside another."""

import pytest

from conftest import client_for, engaged, somebody
from fingerpost.foundation.accounts.models import Engagement, Membership
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.work.servicedesk import actions as desk

pytestmark = pytest.mark.django_db
QUEUE = "/my-schools/"
WAITS = "1 request is with nobody"


@pytest.fixture
def outsider(school, other_school):
    """Owen Bright serves both schools, and is at Fernwhistle Primary now."""
    owen = somebody("Owen Bright", Role.EXTERNAL_IT, school)
    Membership.objects.create(
        account_id=owen.account_id,
        organisation=other_school,
        role=Role.EXTERNAL_IT,
        engagement=engaged(other_school),
    )
    return owen


def fault_at(organisation, room):
    with scope(organisation):
        leader = somebody("Dita Fernside", Role.SLT_DIGITAL_LEAD, organisation)
        return desk.ask(leader, summary=f"A smell of burning in {room}", elsewhere=room)


@pytest.fixture
def reported(school, other_school):
    return fault_at(school, "Owl room"), fault_at(other_school, "Wren room")


def test_the_queue_merges_what_waits_at_each_school(reported, outsider):
    page = client_for(outsider).get(QUEUE).text

    assert "2 things wait at 2 places" in page
    assert page.count(WAITS) == 2


def test_what_waits_is_opened_at_its_own_school_in_one_click(reported, outsider, other_school):
    theirs, client = reported[1], client_for(outsider)
    sent = {"organisation": other_school.pk, "then": f"/desk/{theirs.pk}/"}
    page = client.post("/switch/", sent, follow=True)

    assert page.status_code == 200
    assert "Wren room" in page.text


@pytest.mark.parametrize("then", ["https://evil.example/", "//evil.example", "javascript:1"])
def test_the_click_leads_nowhere_outside(outsider, other_school, then):
    sent = {"organisation": other_school.pk, "then": then}

    assert client_for(outsider).post("/switch/", sent).url == "/"


def test_two_schools_never_mix_on_any_other_page(reported, outsider):
    client = client_for(outsider)

    assert client.get(f"/desk/{reported[0].pk}/").status_code == 200
    assert client.get(f"/desk/{reported[1].pk}/").status_code == 404
    for address in ("/", "/waiting/", "/desk/", "/assets/", "/assets/?q=wren", "/registers/"):
        assert "Wren room" not in client.get(address).text
    assert "Wren room" not in client.get("/assets/export.csv").getvalue().decode()


def test_a_school_that_ends_its_engagement_leaves_the_queue(reported, outsider, other_school):
    Engagement.objects.filter(organisation=other_school).update(clauses_on=None)
    page = client_for(outsider).get(QUEUE).text

    assert page.count(WAITS) == 1


def test_a_line_that_a_company_does_not_look_after_does_not_wait(reported, outsider, other_school):
    Engagement.objects.filter(organisation=other_school).update(lines=["devices"])

    assert client_for(outsider).get(QUEUE).text.count(WAITS) == 1


def test_only_whoever_serves_several_schools_is_offered_the_queue(outsider, other_school):
    client = client_for(outsider)
    assert "My schools" in client.get("/waiting/").text

    Membership.objects.filter(organisation=other_school).delete()
    assert "My schools" not in client.get("/waiting/").text


def test_a_demonstration_shows_no_real_school(reported, outsider, school):
    Organisation.objects.filter(pk=school.pk).update(is_demonstration=True)
    page = client_for(outsider).get(QUEUE).text

    assert page.count(WAITS) == 1
