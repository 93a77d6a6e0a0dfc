from datetime import UTC, date, datetime

import pytest

from conftest import client_for, somebody
from fingerpost.foundation import deeds
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import pretend
from fingerpost.foundation.permissions import Role
from fingerpost.records.contracts.actions_deciding import decide
from fingerpost.records.contracts.models import Alternative, Contract, RenewalDecision
from fingerpost.records.contracts.tasks import turn_all
from fingerpost.records.suppliers.models import Supplier

from .build import a_contract, a_supplier, changed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_autumn")]
FORM = {"decision": "renew", "usage": "Every day", "offer_1": "Larkfield", "price_1": "3,900"}


@pytest.fixture
def contract(business):
    return a_contract(business)


def at(year, month, day):
    return pretend(datetime(year, month, day, 3, tzinfo=UTC))


def test_the_business_manager_decides_on_the_grounds_and_the_offers(business, contract):
    answer = client_for(business).post(f"/contracts/{contract.pk}/decide/", FORM)

    made = RenewalDecision.objects.get()
    assert answer.url == f"/contracts/{contract.pk}/"
    assert (made.for_end_on, made.say_no_by) == (date(2027, 3, 31), date(2026, 12, 31))
    assert (made.decided_by, made.was_in_time) == ("Bel Ledgerly", True)
    assert str(Alternative.objects.get(decision=made).price) == "3900.00"
    assert "Renew it as it is: decided by Bel Ledgerly" in client_for(business).get(answer.url).text


def test_a_price_without_a_name_is_refused_beside_its_field(business, contract):
    page = client_for(business).post(f"/contracts/{contract.pk}/decide/", FORM | {"offer_1": ""})

    assert "Enter who offers this price" in page.text
    assert not RenewalDecision.objects.exists()


def test_saying_no_leaves_the_contract_once_the_supplier_was_told(business, contract):
    decide(business, contract, decision="stop")
    page = client_for(business).get(f"/contracts/{contract.pk}/").text
    assert "nobody has told the supplier yet" in page
    assert Contract.objects.get().status == "live"

    decide(business, contract, decision="stop", served_on=date(2026, 11, 19))
    assert (Contract.objects.get().status, Contract.objects.get().say_no_by) == ("leaving", None)
    assert RenewalDecision.objects.count() == 1


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"decision": "renew", "served_on": date(2026, 11, 1)}, "nobody said no"),
        ({"decision": "stop", "served_on": date(2026, 12, 1)}, "in the future"),
    ],
)
def test_a_day_on_which_nobody_can_have_said_no_is_refused(business, contract, said, why):
    with pytest.raises(DomainError, match=why):
        decide(business, contract, **said)


def test_what_has_no_end_is_not_decided_about(business):
    with pytest.raises(DomainError, match="Nothing is to be decided"):
        decide(business, a_contract(business, renewal="unknown"), decision="renew")


def test_the_dpo_does_not_decide(dpo, contract):
    assert client_for(dpo).get(f"/contracts/{contract.pk}/decide/").status_code == 403
    with pytest.raises(NotAllowed):
        decide(dpo, contract, decision="renew")


def test_silence_renews_by_default_and_is_marked_so(contract):
    with at(2026, 12, 31):
        assert turn_all.func() == 0
    with at(2027, 1, 1):
        assert turn_all.func() == 1
        assert turn_all.func() == 0

    held = Contract.objects.get()
    assert RenewalDecision.objects.get().decision == "default"
    assert (held.ends_on, held.say_no_by) == (date(2028, 3, 31), date(2027, 12, 31))


def test_a_decision_to_renew_rolls_the_end_without_a_mark(business, contract):
    decide(business, contract, decision="renew")
    with at(2027, 1, 1):
        turn_all.func()

    assert RenewalDecision.objects.get().decision == "renew"
    assert Contract.objects.get().ends_on == date(2028, 3, 31)


def test_a_no_that_nobody_gave_in_time_is_a_renewal_by_default(business, contract):
    decide(business, contract, decision="stop")
    with at(2027, 1, 1):
        turn_all.func()

    assert RenewalDecision.objects.get().decision == "default"


def test_an_extension_is_used_up_once_it_was_decided(business):
    made = a_contract(business, renewal="asked", extension_months=12, extensions=2)
    decide(business, made, decision="renew")
    with at(2027, 4, 1):
        turn_all.func()

    held = Contract.objects.get()
    assert (held.ends_on, held.extensions) == (date(2028, 3, 31), 1)


def test_what_was_said_no_to_ends_the_day_after_its_end(business, contract):
    changed(business, contract, status="leaving")
    with at(2027, 4, 1):
        turn_all.func()

    assert Contract.objects.get().status == "ended"


def test_before_an_anniversary_silence_moves_on_to_the_next(business):
    made = a_contract(business, notice_basis="anniversary", renewal="evergreen", ends_on=None)
    assert made.say_no_by == date(2026, 12, 31)
    with at(2027, 1, 4):
        turn_all.func()

    held = Contract.objects.get()
    assert held.turns_on == date(2028, 4, 1)
    assert RenewalDecision.objects.get().for_end_on == date(2027, 4, 1)


def test_the_headteacher_decides_where_there_is_no_business_manager(school, contract):
    head = somebody("Hugh Larkmoor", Role.HEADTEACHER, school)

    assert decide(head, contract, decision="renegotiate").decided_by == "Hugh Larkmoor"


def test_what_holds_data_is_kept_only_with_a_supplier_that_was_checked(business):
    held = a_contract(business, kind="mis")
    refused = client_for(business).post(f"/contracts/{held.pk}/decide/", FORM).text
    assert "Have the supplier checked first, or say why" in refused
    assert "which is not in the supplier register" in refused

    because = {"unchecked_because": "The check is under way"}
    client_for(business).post(f"/contracts/{held.pk}/decide/", FORM | because)
    assert RenewalDecision.objects.get().unchecked_because == "The check is under way"
    decide(business, held, decision="stop")


def test_a_supplier_that_was_checked_this_year_needs_no_reason(business, head):
    listed = a_supplier(head)
    held = a_contract(business, kind="mis")
    with deeds.begin("test"):
        checked = {"status": "live", "checked_on": date(2026, 1, 9)}
        Supplier.objects.filter(pk=listed.pk).update(**checked)

    page = client_for(business).get(f"/contracts/{held.pk}/decide/").text
    assert "nobody has checked" not in page
    assert decide(business, held, decision="renew").unchecked_because == ""
