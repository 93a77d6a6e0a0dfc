"""What waits for somebody."""

from datetime import UTC, datetime

import pytest

from conftest import client_for
from fingerpost.foundation.duties import actions
from fingerpost.foundation.now import pretend

from .conftest import DUE

pytestmark = pytest.mark.django_db
LATER = datetime(2099, 5, 20, 9, tzinfo=UTC)


def test_it_waits_for_whoever_is_asked(to_do, technician_client):
    page = technician_client.get("/waiting/").text

    assert "1 thing waits for you" in page
    assert page.index("Asked of me") < page.index("List the servers") < page.index("I asked of")


def test_whoever_asked_waits_for_it(to_do, digital_lead_client):
    page = digital_lead_client.get("/waiting/").text

    assert "Nothing waits for you" in page
    assert page.index("What I asked of others") < page.index("List the servers")


def test_whoever_cannot_ask_is_not_told_of_what_they_asked(governor_client, digital_lead_client):
    assert "I asked of others" not in governor_client.get("/waiting/").text
    assert "I asked of others" in digital_lead_client.get("/waiting/").text


def test_what_is_late_is_said_in_words(to_do, technician_client):
    with pretend(LATER):
        page = technician_client.get("/waiting/").text

    assert to_do.due_on == DUE
    assert "1 thing waits for you; 1 overdue" in page
    assert "<b>overdue</b>" in page


def test_what_is_done_moves_to_the_other_tab(to_do, technician, technician_client):
    actions.close(technician, to_do)

    assert "List the servers" not in technician_client.get("/waiting/").text
    assert "List the servers" in technician_client.get("/waiting/?show=closed").text


def test_leaders_see_everybodys_and_others_do_not(to_do, head, technician_client, dpo):
    assert "List the servers" in client_for(head).get("/waiting/?show=all").text
    assert "Everybody" not in technician_client.get("/waiting/").text
    assert "List the servers" not in client_for(dpo).get("/waiting/?show=all").text


def test_another_school_sees_nothing_of_it(to_do, stranger_client):
    assert "List the servers" not in stranger_client.get("/waiting/?show=all").text
    assert stranger_client.get(f"/waiting/{to_do.pk}/").status_code == 404
