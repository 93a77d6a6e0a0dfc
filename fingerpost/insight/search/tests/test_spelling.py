"""What is misspelt or misread is found, and nobody hears of a word that they may not read."""

from datetime import date

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.people.actions import add_person, leave
from fingerpost.foundation.permissions import MATRIX, PEOPLE, Role
from fingerpost.foundation.search import alike
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.insight.search.asked import Asked
from fingerpost.insight.search.views import search
from fingerpost.records.estate.actions import change
from fingerpost.records.estate.register import ASSETS
from fingerpost.records.estate.tests.build import an_asset

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_is_left_of_other_tests(db):
    alike.forget_all()


def instead(actor, text):
    """What was searched for in place of a text, when that found something."""
    answer = search(actor, Asked(text))
    return answer.instead if answer.groups else None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ashload", "ashlode"),
        ("Ashlod laptpo", "ashlode laptop"),
        ("ahslode", "ashlode"),
        ("aslode probook", "ashlode probook"),
        ("5CDOO1", "5CD 001"),
        ("5cdo0l", "5CD 001"),
        ("FW-1O42", "FW-1042"),
        ("fw1042", "fw 1042"),
        ("cyber secruity", "cyber security"),
        ("recovry codes", "recovery codes"),
    ],
)
def test_a_slip_is_forgiven(technician, text, meant):
    an_asset(
        technician, name="HP ProBook", serial="5CD 001", tag="FW-1042", assigned_to="Mrs Ashlode"
    )

    assert instead(technician, text) == meant


def test_the_page_says_what_it_looked_for_instead(technician_client, technician):
    an_asset(technician, assigned_to="Mrs Ashlode")

    page = technician_client.get("/search/?q=ashload").text
    assert "Nothing here is called “ashload”" in page
    assert "<mark>Ashlode</mark>" in page
    assert "Nothing here is called" not in technician_client.get("/search/?q=ashlode").text


def test_what_is_found_as_it_is_typed_is_never_put_right(technician):
    an_asset(technician, assigned_to="Mrs Ashlode")
    an_asset(technician, assigned_to="Mrs Ashload")

    assert instead(technician, "ashload") == ""


def test_a_word_of_another_school_is_not_told(technician, stranger, school):
    with scope(stranger.organisation):
        an_asset(stranger, assigned_to="Mrs Ashlode")
        assert instead(stranger, "ashload") == "ashlode"

    with scope(school):
        assert instead(technician, "ashload") is None


def test_a_word_of_a_block_that_is_hidden_is_not_told(technician, monkeypatch):
    block = next(each for each in ASSETS.blocks if "assigned_to" in each.fields)
    monkeypatch.setitem(MATRIX, "registers.gaze", frozenset(PEOPLE))
    monkeypatch.setitem(block.__dict__, "view", "registers.gaze")
    an_asset(technician, assigned_to="Mrs Ashlode")
    assert instead(technician, "ashload") == "ashlode"

    monkeypatch.setitem(MATRIX, "registers.gaze", frozenset())
    assert instead(technician, "ashload") is None
    assert instead(technician, "ashlode") is None


def test_who_left_is_told_only_to_those_who_see_who_left(head, school):
    person = add_person(head, name="Vic Ashlode")
    leave(head, person, on=date(2020, 1, 31))
    colleague = somebody("Dee Wren", Role.DSL, school)

    assert instead(head, "ashload") == "ashlode"
    assert not colleague.may("people.view_details")
    assert instead(colleague, "ashload") is None
    assert instead(colleague, "ashlode") is None


def test_a_word_that_no_row_says_any_more_is_not_told(technician):
    asset = an_asset(technician, assigned_to="Mrs Ashlode")
    assert instead(technician, "ashload") == "ashlode"

    change(technician, asset, revision=asset.revision, assigned_to="Mr Wren")
    assert instead(technician, "ashload") is None
    assert client_for(technician).get("/search/?q=ashload").status_code == 200
