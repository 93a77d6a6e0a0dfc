"""What a list asks: joiners, movers, leavers and returners, and nothing by a name alone."""

from datetime import date, timedelta

import pytest

from fingerpost.foundation.people.actions import add_person, leave
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.staff_lists.showing import facts
from fingerpost.foundation.tenancy.scope import scope

from .build import asked, compare, question

pytestmark = pytest.mark.django_db
HEADS = "Name,Email,Staff code,Job title,Department,Site,Line manager\n"


@pytest.fixture
def ada(head):
    facts = {"staff_code": "AFE", "department": "Maths", "site": "Main"}
    return add_person(
        head, name="Ada Fernhill", job_title="Teacher", email="ada@fern.example", **facts
    )


def row(
    name="Ada Fernhill", email="ada@fern.example", code="AFE", title="Teacher", more="Maths,Main,"
):
    return f"{name},{email},{code},{title},{more}\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (row(), {}),
        (row(title="Head of maths"), {"mover": ["Ada Fernhill"]}),
        (row(more="Science,Main,"), {"mover": ["Ada Fernhill"]}),
        (row(more="Maths,North,"), {"mover": ["Ada Fernhill"]}),
        (row(more="Maths,Main,Hugh Larkmoor"), {"mover": ["Ada Fernhill"]}),
        (row(name="Ada Larch"), {"details": ["Ada Fernhill"]}),
        (row(title="", more=",,"), {}),
        (row("Bo Rushmere", "bo@fern.example", "BRU"), {"joiner": ["Bo Rushmere"]}),
        (row(email="ADA@fern.example", code=""), {}),
        (row(email="", code="afe"), {}),
        (row(email="", code=""), {"unclear": ["Ada Fernhill"]}),
        (row(email="", code="XXX"), {"joiner": ["Ada Fernhill"]}),
        (row(code="XXX"), {"unclear": ["Ada Fernhill"]}),
    ],
)  # fmt: skip
def test_a_list_asks_what_differs(head, ada, text, wanted):
    assert asked(compare(head, HEADS + text)) == wanted


def test_what_a_list_says_stands_in_the_order_of_its_columns(head, ada):
    held = compare(head, HEADS + row(title="Head of maths", more="Science,North,"))

    assert [each.split(":")[0] for each in facts(question(held, "Ada Fernhill"))] == [
        "Job title",
        "Department",
        "Site",
    ]


def test_only_a_complete_list_asks_who_is_missing(head, ada):
    other = HEADS + row("Bo Rushmere", "bo@fern.example", "BRU")

    assert "leaver" not in asked(compare(head, other))
    held = compare(head, other, is_complete=True)
    assert asked(held)["leaver"] == ["Ada Fernhill"]
    assert question(held, "Ada Fernhill").why == "They are not in this list"
    assert Person.objects.get().left_on is None  # a question, not a deletion


def test_governors_and_guests_are_not_missed_by_a_staff_list(head, ada):
    add_person(head, name="Gwen Stillwater", is_governor=True)
    add_person(head, name="Cy Outhwaite", category="guest")

    assert asked(compare(head, HEADS + row(), is_complete=True)) == {}


@pytest.mark.parametrize(
    ("ends", "wanted"),
    [("31/10/2026", True), ("18/12/2026", True), ("31/08/2027", False), ("", False)],
)
def test_a_last_day_that_is_near_is_asked_about(head, ada, ends, wanted):
    held = compare(head, f"Name,Staff code,Date of leaving\nAda Fernhill,AFE,{ends}\n")

    assert ("leaver" in asked(held)) == wanted


def test_a_closed_account_is_asked_about(head, ada):
    text = "Name,Email,Account enabled\nAda Fernhill,ada@fern.example,False\n"

    assert question(compare(head, text), "Ada Fernhill").kind == "leaver"


def test_whoever_left_and_is_listed_again_comes_back(head, ada):
    leave(head, ada, on=date(2026, 8, 31))

    assert asked(compare(head, HEADS + row())) == {"returner": ["Ada Fernhill"]}
    over = "Name,Staff code,Date of leaving\nAda Fernhill,AFE,31/08/2026\n"
    assert asked(compare(head, over)) == {}


def test_of_another_school_nothing_is_known(head, ada, stranger):
    with scope(stranger.organisation):
        assert asked(compare(stranger, HEADS + row())) == {"joiner": ["Ada Fernhill"]}


def test_a_list_of_months_ago_does_not_bring_back_who_left_since(head, ada):
    leave(head, ada, on=date(2026, 11, 20))
    before = date(2026, 11, 20) - timedelta(days=30)

    assert asked(compare(head, HEADS + row(), taken_on=before)) == {}
