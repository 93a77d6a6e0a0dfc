"""Somebody sees what is handed to them, and is led to IT help when it does not work."""

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.foundation.tests.build import person
from fingerpost.records.estate.tests.build import asset

pytestmark = pytest.mark.django_db


@pytest.fixture
def ted(school, teacher):
    return person(school, "Ted Brackley", account_id=teacher.account_id)


@pytest.fixture
def laptop(school, ted):
    return asset(school, name="Signpost 14", tag="LT-07", holder=ted)


def test_a_teacher_sees_what_is_in_their_name(teacher, laptop):
    page = client_for(teacher).get("/my-equipment/").text

    assert "Signpost 14" in page
    assert "LT-07" in page


def test_a_teacher_sees_nothing_of_a_colleague(school, teacher, ted):
    una = person(school, "Una Thornby")
    asset(school, name="Quillpad", holder=una)
    asset(school, name="Lost pad", holder=ted, status="lost")

    page = client_for(teacher).get("/my-equipment/").text
    assert "Nothing is in your name." in page
    assert "Quillpad" not in page


def test_a_fault_is_reported_at_it_help_and_then_shown_as_waiting(teacher, laptop):
    client = client_for(teacher)
    assert f"/help/ask/broken/?about={laptop.pk}" in client.get("/my-equipment/").text

    told = {"summary": "The lid is loose", "asset": laptop.pk, "elsewhere": "The hall"}
    client.post(f"/help/ask/broken/?about={laptop.pk}", told)
    page = client.get("/my-equipment/").text
    assert "A fault was reported" in page
    assert "Report another" in page


def test_the_same_account_at_another_school_has_nothing_here(other_school, teacher, laptop):
    elsewhere = somebody("Ted Brackley", Role.STAFF, other_school)
    with scope(other_school):
        there = client_for(elsewhere).get("/my-equipment/").text

    assert "Signpost 14" not in there
    assert "Signpost 14" in client_for(teacher).get("/my-equipment/").text


@pytest.mark.parametrize("role", [Role.EXTERNAL_IT, Role.AUDITOR])
def test_who_is_handed_nothing_has_no_such_page(school, role):
    assert (
        client_for(somebody("Owen Bright", role, school)).get("/my-equipment/").status_code == 403
    )


def test_the_bar_names_it_for_those_without_registers(teacher, technician_client):
    assert ">My equipment</a>" in client_for(teacher).get("/").text
    assert ">My equipment</a>" not in technician_client.get("/").text
    assert "/my-equipment/" in technician_client.get("/registers/").text
