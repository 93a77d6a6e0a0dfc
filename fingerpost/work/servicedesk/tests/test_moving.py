from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import now, pretend
from fingerpost.work.servicedesk import actions, steps
from fingerpost.work.servicedesk import actions_moving as moving
from fingerpost.work.servicedesk.models import Event

from .build import again

pytestmark = pytest.mark.django_db


def test_whoever_takes_a_ticket_has_it(technician, ticket):
    assert moving.take(technician, [ticket]) == 1

    assert again(ticket).assignee == "Tess Wickham"
    with pytest.raises(DomainError, match="with Tess Wickham already"):
        moving.take(technician, [ticket])


def test_it_is_handed_to_those_who_answer_requests(technician_client, technician, teacher, ticket):
    page = technician_client.get(f"/desk/{ticket.pk}/hand-over/").text
    assert "Tess Wickham" in page
    assert "Ted Brackley" not in page.partition("<form")[2]

    told = {"member": technician.account_id}
    technician_client.post(f"/desk/{ticket.pk}/hand-over/", told)
    assert again(ticket).assignee == "Tess Wickham"


def test_a_ticket_is_put_off_until_later_only(technician, ticket):
    with pytest.raises(ValidationError, match="later than now"):
        moving.wait(technician, ticket, status="waiting-day", until=now())

    later = now() + timedelta(hours=1)
    moving.wait(technician, ticket, status="waiting-day", until=later)
    assert (again(ticket).shelf, again(ticket).until) == ("waiting", later)


@pytest.mark.parametrize("chosen", ["lesson", "next-day", "waiting-parts"])
def test_the_page_has_a_ticket_wait(technician_client, ticket, chosen):
    technician_client.post(f"/desk/{ticket.pk}/wait/", {"status": chosen})

    assert again(ticket).is_waiting
    technician_client.post(f"/desk/{ticket.pk}/go-on/")
    assert again(ticket).status == "in-progress"


def test_the_page_asks_until_which_day(technician_client, ticket):
    page = technician_client.post(f"/desk/{ticket.pk}/wait/", {"status": "day"}).text

    assert "Enter the day until which it is put off" in page
    assert not again(ticket).is_waiting


def test_resolving_says_what_was_done(technician, ticket):
    with pytest.raises(ValidationError, match="Enter what was done"):
        moving.resolve(technician, [ticket], resolution=" ")

    moving.resolve(technician, [ticket], resolution="New lamp")
    assert (again(ticket).status, again(ticket).resolution) == ("resolved", "New lamp")
    with pytest.raises(steps.Over, match="IT-0001 is resolved already"):
        moving.resolve(technician, [ticket], resolution="New lamp")


def test_whoever_asked_confirms_that_it_works(technician, teacher, governor, ticket):
    moving.resolve(technician, [ticket], resolution="New lamp")

    with pytest.raises(NotAllowed):
        moving.confirm(governor, ticket)
    moving.confirm(teacher, ticket)
    assert again(ticket).status == "closed"


def test_a_ticket_is_resolved_before_it_is_closed(technician, ticket):
    with pytest.raises(DomainError, match="is not resolved"):
        moving.close(technician, ticket)

    moving.resolve(technician, [ticket], resolution="New lamp")
    moving.close(technician, ticket)
    assert again(ticket).status == "closed"


def test_it_comes_back_for_ten_working_days(technician, teacher, ticket):
    moving.resolve(technician, [ticket], resolution="New lamp")

    with pretend(now() + timedelta(days=30)), pytest.raises(moving.TooLate, match="Ask anew"):
        moving.reopen(teacher, ticket, reason="Dark again")
    moving.reopen(teacher, ticket, reason="Dark again")
    assert again(ticket).status == "in-progress"
    assert Event.objects.last().reason == "Dark again"


def test_a_priority_is_set_with_a_reason_and_then_stays(technician, ticket):
    with pytest.raises(ValidationError, match="Say why"):
        actions.prioritise(technician, ticket, priority=1, reason="")

    actions.prioritise(technician, ticket, priority=1, reason="Inspection tomorrow")
    actions.change(technician, ticket, urgency="can-wait")
    assert again(ticket).priority == 1
    assert Event.objects.get(kind="priority").priority == 1


def test_without_a_reason_of_its_own_the_priority_follows(technician, ticket):
    actions.change(technician, ticket, a_class_waits=True)

    assert (again(ticket).priority, again(ticket).turn) == (2, 0)
    assert Event.objects.get(kind="priority").priority == 2


def test_the_pages_fix_and_open_again(technician_client, ticket):
    technician_client.post(f"/desk/{ticket.pk}/resolve/", {"resolution": "New lamp"})
    technician_client.post(f"/desk/{ticket.pk}/reopen/", {"reason": "Dark again"})

    assert again(ticket).is_open
    page = technician_client.get(f"/desk/{ticket.pk}/").text
    assert "Dark again" in page
