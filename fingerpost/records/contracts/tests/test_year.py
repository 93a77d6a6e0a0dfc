"""The year as a ribbon: which contracts stand on it, in which state, with how many pounds."""

from datetime import UTC, date, datetime, timedelta

import pytest

from conftest import client_for
from fingerpost.foundation import deeds
from fingerpost.foundation.now import pretend
from fingerpost.foundation.organisations.years import Year
from fingerpost.records.contracts.models import RenewalDecision
from fingerpost.records.contracts.year import ribbon
from fingerpost.records.contracts.year.ribbon import the_year

from .build import a_contract, changed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_autumn")]
THIS = Year(date(2026, 4, 1), date(2027, 3, 31))
DAY = date(2026, 11, 20)


def shown(day=DAY, year=THIS):
    return [(each.contract.title, each.kind) for each in the_year(year, day).windows]


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 10, 1), "coming"),
        (date(2026, 10, 2), "open"),
        (date(2026, 12, 31), "open"),
        (date(2027, 1, 1), "passed"),
    ],
)
def test_a_window_opens_ninety_days_before_the_last_day(business, day, state):
    a_contract(business)

    assert shown(day) == [("Broadband for the main site", state)]


def test_a_contract_of_another_year_is_not_shown(business):
    a_contract(business)
    following = Year(date(2027, 4, 1), date(2028, 3, 31))

    assert shown(year=following) == []
    assert len(shown()) == 1


def settle(contract, end, last):
    """Somebody decided about one end of a contract."""
    with deeds.begin("test"):
        RenewalDecision.objects.create(
            contract=contract,
            organisation_id=contract.organisation_id,
            decision="renew",
            decided_by="Bel Ledgerly",
            decided_on=DAY,
            for_end_on=end,
            say_no_by=last,
        )


def test_what_was_decided_about_an_end_of_an_earlier_year_is_not_of_this_one(business):
    contract = a_contract(business)
    a_year = timedelta(days=365)
    settle(contract, contract.turns_on - a_year, contract.say_no_by - a_year)

    assert shown() == [("Broadband for the main site", "open")]
    last_year = Year(date(2025, 4, 1), date(2026, 3, 31))
    assert shown(year=last_year) == [("Broadband for the main site", "decided")]


def test_a_decision_settles_a_contract(business):
    contract = a_contract(business)
    settle(contract, contract.turns_on, contract.say_no_by)

    assert shown() == [("Broadband for the main site", "decided")]
    assert the_year(THIS, DAY).next is None


def test_what_ends_unless_renewed_stands_with_the_day_to_decide(business):
    a_contract(business, renewal="asked", notice_n=None, renewal_months=None)
    [window] = the_year(THIS, DAY).windows

    assert window.last == window.contract.act_by
    assert window.said.startswith("Decide by")


def test_what_is_ending_asks_for_nothing(business):
    contract = a_contract(business)
    assert len(shown()) == 1

    changed(business, contract, status="leaving")
    assert shown() == []


def test_the_page_names_the_next_contract_and_the_pounds(business):
    a_contract(business)
    client = client_for(business)

    page = client.get("/contracts/year/").text
    assert "Broadband for the main site: decide by 31 December 2026" in page
    assert "£4,200 a year is still undecided in 2026/27" in page
    assert "No contract asks for a decision" in client.get("/contracts/year/?year=2027/28").text


def test_the_year_of_a_day_gone_by_says_what_was_missed(business):
    a_contract(business)
    with pretend(datetime(2027, 1, 10, 12, tzinfo=UTC)):
        page = client_for(business).get("/contracts/year/").text

    assert "1 last day passed undecided" in page
    assert "Passed, undecided" in page


def test_governors_see_the_totals_of_the_year_and_no_contract(business, governor_client):
    a_contract(business)
    for where in ("/contracts/year/", "/contracts/spending/?year=2026-27"):
        page = governor_client.get(where).text
        assert "£4,200" in page
        assert not [words for words in ("Broadband for", "Cablewick") if words in page]
    assert governor_client.get("/contracts/").status_code == 403
    assert "/contracts/year/" in governor_client.get("/registers/").text


def test_a_year_of_very_many_contracts_counts_them_all_and_lists_the_first(business, monkeypatch):
    monkeypatch.setattr(ribbon, "MOST", 2)
    for n in range(3):
        a_contract(business, title=f"Broadband {n}")
    page = client_for(business).get("/contracts/year/").text

    assert "£12,600 a year is still undecided" in page
    assert "These are the first 2 of 3 by their last day." in page
    assert "Broadband 2" not in page
