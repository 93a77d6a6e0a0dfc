from datetime import date

import pytest

from conftest import client_for
from fingerpost.foundation.duties.falling import DUTIES
from fingerpost.foundation.now import today
from fingerpost.records.contracts.actions_deciding import decide

from .build import a_contract

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_autumn")]
SUMMER = date(2027, 8, 31)


def due(word):
    return list(DUTIES[word].read(today(), SUMMER))


def test_deciding_is_due_ten_working_days_before_the_last_day_to_say_no(business):
    made = a_contract(business)

    [found] = due("contract-decisions")
    assert (found.on, found.url) == (date(2026, 12, 15), f"/contracts/{made.pk}/")
    assert found.title.startswith("Decide on Broadband for the main site (£4,200 a year)")

    decide(business, made, decision="renew")
    assert due("contract-decisions") == []


def test_what_was_decided_against_is_still_to_be_said_to_the_supplier(business):
    made = a_contract(business)
    assert due("contract-notices") == []

    decide(business, made, decision="stop")
    [found] = due("contract-notices")
    assert (found.on, found.title[:6]) == (date(2026, 12, 31), "Say no")

    decide(business, made, decision="stop", served_on=today())
    assert due("contract-notices") == []


def test_an_end_that_has_passed_is_asked_about(business):
    a_contract(business, renewal="asked", ends_on=date(2026, 11, 1))

    assert "has passed its end" in due("contract-ends")[0].title


def test_it_stands_where_the_business_manager_looks(business):
    a_contract(business)

    assert "Decide on Broadband" in client_for(business).get("/waiting/").text
