"""The page of a ticket says what was changed, field by field."""

import pytest

from fingerpost.work.servicedesk import actions
from fingerpost.work.servicedesk.changes import changes_of
from fingerpost.work.servicedesk.models import Event

from .build import a_room

pytestmark = pytest.mark.django_db


def test_what_was_changed_is_told_in_words(technician, technician_client, ticket):
    assert changes_of(ticket) == []

    actions.change(technician, ticket, room=a_room(technician, "C1"), raised_by="exam")
    told = {(each.label, each.old, each.new, each.by) for each in changes_of(ticket)}
    assert ("Room", "B12", "C1", "Tess Wickham") in told
    assert (
        "What raises it",
        "not set",
        "An exam is running or about to begin",
        "Tess Wickham",
    ) in told
    assert "field by field" in technician_client.get(f"/desk/{ticket.pk}/").text


def test_that_words_were_changed_is_told_and_not_what_they_said(technician, ticket):
    actions.change(technician, ticket, summary="The board stays dark")
    assert [each.reason for each in Event.objects.filter(kind="reworded")] == ["in a few words"]

    actions.change(technician, ticket, a_class_waits=True)
    assert Event.objects.filter(kind="reworded").count() == 1
