"""A new request goes by itself to whoever the first rule that fits names."""

import pytest

from fingerpost.foundation.accounts.models import Membership
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.memberships.members import member
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.work.servicedesk import actions_setting as setting
from fingerpost.work.servicedesk.models import Rule, Ticket

from .build import a_room, a_ticket

pytestmark = pytest.mark.django_db


@pytest.fixture
def rule(technician, school):
    """Whatever is broken in B12 is Tess Wickham's."""
    tess = member(school, technician.account_id, today())
    return setting.keep_rule(technician, member=tess, room=a_room(technician), kind="incident")


def test_what_fits_goes_to_whoever_is_named(technician, rule):
    ticket = a_ticket(technician)

    assert (ticket.assignee, ticket.status) == ("Tess Wickham", "new")


@pytest.mark.parametrize("told", [{"kind": "question"}, {"room": "C1"}])
def test_what_does_not_fit_is_with_nobody(technician, rule, told):
    assert a_ticket(technician, **told).assignee == ""


def test_nobody_gets_what_they_may_not_answer(technician, head, rule):
    Membership.objects.filter(account=technician.account_id).update(role=Role.STAFF)

    assert a_ticket(head).assignee == ""


def test_a_rule_is_about_something(technician, school):
    tess = member(school, technician.account_id, today())

    with pytest.raises(DomainError, match="about something"):
        setting.keep_rule(technician, member=tess)


def test_the_page_keeps_and_drops_a_rule(technician, technician_client):
    told = {"kind": "incident", "member": technician.account_id}
    assert "Something is broken" in technician_client.post("/desk/rules/", told, follow=True).text

    technician_client.post(f"/desk/rules/{Rule.objects.get().pk}/drop/")
    assert not Rule.objects.exists()
    assert not Ticket.objects.exists()
