"""The school approves a request or a change; a problem tells the way round it."""

import pytest

from conftest import client_for
from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.models import Approval, State
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.memberships.members import members
from fingerpost.foundation.now import today
from fingerpost.work.servicedesk import actions, actions_deciding, actions_moving
from fingerpost.work.servicedesk import actions_together as together
from fingerpost.work.servicedesk.choices import Kind
from fingerpost.work.servicedesk.models import Event
from fingerpost.work.servicedesk.telling import _addresses

from .build import a_ticket, again, listed

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(technician, head, school, ticket):
    """Hugh Larkmoor is asked to approve what Ted Brackley needs."""
    return ask(technician, head, school, ticket)


def ask(technician, head, school, ticket):
    named = {each.account.pk: each for each in members(school, today())}
    actions_deciding.ask_approval(technician, ticket, member=named[head.account_id])
    return again(ticket)


def decide(actor, ticket, decision=State.APPROVED):
    open_one = Approval.objects.about(ticket).open().get()
    return sign(actor, [open_one.pk], decision=decision, typed=actor.name, said="In budget")


def test_a_request_waits_for_approval_and_goes_on_once_it_is_given(head, asked):
    assert (asked.status, asked.shelf, asked.approver) == (
        "waiting-approval",
        "waiting",
        "Hugh Larkmoor",
    )

    decide(head, asked)
    assert again(asked).status == "in-progress"
    assert "approved" in Event.objects.all().of(asked).values_list("kind", flat=True)


def test_whoever_works_at_the_desk_does_not_approve(technician, asked):
    with pytest.raises(NotAllowed):
        decide(technician, asked)


def test_whoever_asks_for_something_is_not_asked_to_approve_it(technician, head, school):
    own = a_ticket(technician, requester=listed(head, head))
    page = client_for(technician).get(f"/desk/{own.pk}/approval/").text

    assert "Hugh Larkmoor, Headteacher" not in page
    with pytest.raises(DomainError, match="Hugh Larkmoor does not decide"):
        ask(technician, head, school, own)


def test_the_decision_holds_no_word_of_the_request(asked):
    kept = Approval.objects.about(asked).get()

    assert "projector" not in f"{kept.sentence} {kept.facts} {kept.words}"


def test_what_says_something_else_is_approved_anew(technician, asked):
    actions.change(technician, asked, summary="Ten projectors")

    assert again(asked).status == "in-progress"
    assert not Approval.objects.about(asked).open().exists()


def test_whatever_is_done_without_it_is_asked_no_more(technician, asked):
    actions_moving.resolve(technician, [asked], resolution="Lamp replaced")

    assert Approval.objects.about(asked).get().state == State.WITHDRAWN


def test_a_change_is_approved_with_its_way_back(technician, head, school, ticket):
    actions.change(technician, ticket, kind=Kind.CHANGE)
    with pytest.raises(DomainError, match="how the change is taken back"):
        ask(technician, head, school, ticket)

    said = {"back_out": "Old firmware, by Friday", "standards": "Broadband: still met"}
    actions_deciding.plan(technician, ticket, **said)
    assert ask(technician, head, school, ticket).is_waiting


def test_whoever_asked_reads_the_way_round_a_problem(technician, teacher, ticket):
    problem = a_ticket(technician, "Lamps fail", kind=Kind.PROBLEM)
    together.link(technician, problem, other=ticket)
    page = client_for(teacher).get(f"/help/requests/{ticket.pk}/").text
    assert "Until then" not in page

    actions_deciding.plan(technician, problem, workaround="Use the trolley in the library")
    page = client_for(teacher).get(f"/help/requests/{ticket.pk}/").text
    assert "Use the trolley in the library" in page


def test_a_problem_put_right_puts_right_what_is_linked(technician, technician_client, ticket):
    problem = a_ticket(technician, "Lamps fail", kind=Kind.PROBLEM)
    together.link(technician, problem, other=ticket)
    page = technician_client.get(f"/desk/{problem.pk}/resolve/").text
    assert "It also puts right the 1 request that is linked to it" in page

    told = {"resolution": "New lamps", "with_linked": "on"}
    technician_client.post(f"/desk/{problem.pk}/resolve/", told)
    assert again(ticket).resolution == "New lamps"


def test_whoever_asked_the_same_is_told_too(technician, teacher, head, ticket):
    other = a_ticket(technician, "Projector broken")
    together.merge(technician, ticket, into=other)

    page = client_for(teacher).get("/help/requests/").text
    assert "Projector broken" in page
    assert len(_addresses(technician, again(other))) == 1
