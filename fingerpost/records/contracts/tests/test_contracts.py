from datetime import date

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for, somebody
from fingerpost.foundation.calendar.actions import mark_days
from fingerpost.foundation.calendar.models import Marking
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.permissions import Role
from fingerpost.records.contracts import actions
from fingerpost.records.contracts.models import Contract

from .build import a_contract, a_supplier, changed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_autumn")]


def test_a_new_contract_says_the_last_day_to_say_no_and_why(business):
    made = a_contract(business)

    page = client_for(business).get(f"/contracts/{made.pk}/").text
    assert (made.say_no_by, made.act_by) == (date(2026, 12, 31), date(2026, 12, 15))
    assert "31 December 2026: 90 calendar days before Wednesday 31 March 2027" in page
    assert "£4,200" in page


def test_the_list_begins_with_what_must_be_said_no_to_first(business):
    a_contract(business, title="Copiers in the office", ends_on=date(2027, 9, 30))
    a_contract(business)

    page = client_for(business).get("/contracts/").text

    assert page.index("Broadband for the main site") < page.index("Copiers in the office")
    assert "31 December 2026" in page


def test_a_changed_notice_moves_the_day(business):
    made = a_contract(business)

    assert changed(business, made, notice_n=30, notice_unit="working-days").say_no_by == date(
        2027, 2, 15
    )
    actions.mend(business, {made.pk: {"notice_n": None}})
    assert Contract.objects.get().say_no_by is None


def test_one_that_was_said_no_to_has_no_day_left(business):
    assert changed(business, a_contract(business), status="leaving").say_no_by is None


def test_a_new_bank_holiday_moves_the_day(business):
    made = a_contract(business)

    mark_days(business, kind=Marking.BANK_HOLIDAY, first_on=made.say_no_by, label="Jubilee")

    held = Contract.objects.get()
    assert held.say_no_by == date(2026, 12, 30)
    assert "Jubilee" in held.say_no_because


def test_a_supplier_is_linked_by_its_name_and_never_made(business):
    supplier = a_supplier(business, trading_name="Cablewick Broadband")

    assert a_contract(business, supplier_name="cablewick  broadband").supplier == supplier
    other = a_contract(business, supplier_name="Larkfield")
    assert (other.supplier, other.supplier_name) == (None, "Larkfield")
    assert changed(business, other, supplier_name="Cablewick Ltd").supplier == supplier


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"ends_on": date(2024, 3, 31)}, "ends_on"),
        ({"renewal": "perpetual"}, "renewal"),
        ({"notice_n": 90, "notice_unit": "months"}, "notice_n"),
        ({"uplift_percent": 3}, "uplift"),
    ],
)
def test_what_cannot_be_true_is_refused_beside_its_field(business, values, field):
    with pytest.raises(ValidationError) as refusal:
        a_contract(business, **values)

    assert field in refusal.value.message_dict


@pytest.mark.parametrize(
    ("role", "own", "others"),
    [
        (Role.BUSINESS, {"value_year": 1}, {"download": 1}),
        (Role.IT_SUPPORT, {"download": 500}, {"value_year": 1}),
        (Role.DPO, {"personal_data": "yes"}, {"download": 500}),
    ],
)
def test_each_block_is_changed_by_those_whose_business_it_is(business, school, role, own, others):
    made = a_contract(business)
    actor = somebody("Una Keeper", role, school)

    changed(actor, made, **own)
    with pytest.raises(NotAllowed, match="Your role may not change"):
        changed(actor, made, **others)


@pytest.mark.parametrize("role", [Role.STAFF, Role.GOVERNOR, Role.EXTERNAL_IT, Role.DSL])
def test_those_whose_business_they_are_not_see_no_contracts(business, school, role):
    made = a_contract(business)
    client = client_for(somebody("Una Reader", role, school))

    assert client.get("/contracts/").status_code == 403
    assert client.get(f"/contracts/{made.pk}/").status_code == 403


def test_those_that_seem_to_hold_personal_data_are_named(business, dpo):
    by_kind = a_contract(business, kind="mis", title="School records")
    a_supplier(business, name="Quill", status="unchecked")
    denied = a_contract(business, kind="cloud", title="Files")
    changed(dpo, denied, personal_data="no")
    a_contract(business)

    assert list(Contract.objects.all().seem_to_hold_personal_data()) == [by_kind]
