"""A line manager sees what their team has, and who left with something."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conftest import client_for, somebody
from fingerpost.foundation.now import now
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tests.build import person
from fingerpost.records.equipment.mending import Mending
from fingerpost.records.estate.tests.build import asset

pytestmark = pytest.mark.django_db


@pytest.fixture
def waits(monkeypatch):
    """The service desk, which stands a floor above, says that all these wait to be mended."""

    def say(*assets):
        told = Mending(lambda _: {each.pk: now() for each in assets}, lambda _: "/help/")
        monkeypatch.setattr("fingerpost.records.equipment.mending._SAID", [told])

    return say


@pytest.fixture
def manager(school):
    return somebody("Mina Hallgate", Role.STAFF, school)


@pytest.fixture
def mina(school, manager):
    return person(school, "Mina Hallgate", account_id=manager.account_id)


def test_a_manager_sees_the_equipment_of_the_team(school, manager, mina, waits):
    una = person(school, "Una Thornby", line_manager=mina)
    pad = asset(school, name="Quillpad", holder=una)
    waits(pad)

    page = client_for(manager).get("/my-equipment/team/").text
    assert "Una Thornby" in page
    assert "Quillpad" in page
    assert "a fault was reported" in page
    assert "/my-equipment/team/" in client_for(manager).get("/my-equipment/").text


def test_a_manager_sees_nobody_of_another_team(school, manager, mina):
    vic = person(school, "Vic Ashlode")
    asset(school, name="Quillpad", holder=vic)

    page = client_for(manager).get("/my-equipment/team/").text
    assert "Nobody on the list of people has you as line manager." in page
    assert "Quillpad" not in page
    assert "/my-equipment/team/" not in client_for(manager).get("/my-equipment/").text


def test_who_left_is_named_only_while_something_is_to_come_back(school, manager, mina):
    cy = person(school, "Cy Elmswood", line_manager=mina, left_on=date(2026, 1, 5))
    person(school, "Ivo Marsh", line_manager=mina, left_on=date(2026, 1, 5))
    asset(school, name="Quillpad", holder=cy)

    page = client_for(manager).get("/my-equipment/team/").text
    assert "left 5 January 2026: please see that it comes back" in page
    assert "Ivo Marsh" not in page


@pytest.mark.parametrize("page", ["/my-equipment/", "/my-equipment/team/"])
def test_a_long_list_needs_as_many_queries_as_a_short_one(school, manager, mina, page):
    def queries(name):
        member = person(school, name, line_manager=mina)
        for holder in (mina, member):
            asset(school, holder=holder)
        with CaptureQueriesContext(connection) as found:
            assert "Signpost 14" in client.get(page).text
        return len(found)

    client = client_for(manager)
    client.get(page)  # whatever is remembered between two looks is remembered by now
    assert queries("Una Thornby") == queries("Vic Ashlode")
