import pytest
from django.core.exceptions import ValidationError

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.refusals import ChangedMeanwhile, RowsRefused
from fingerpost.records.suppliers import actions
from fingerpost.records.suppliers.models import Supplier
from fingerpost.records.suppliers.rules import company_number

pytestmark = pytest.mark.django_db
TYPED = {"legal_name": "Cablewick Ltd", "kind": "broadband"}
FORM = TYPED | {
    "status": "proposed",
    "criticality": "unknown",
    "data_role": "unknown",
    "dbs": "unknown",
}


@pytest.fixture
def business(school):
    return somebody("Bel Ledgerly", Role.BUSINESS, school)


def a_supplier(actor, **values):
    return actions.create(actor, **(TYPED | values))


def test_a_business_manager_adds_a_supplier_by_hand(business):
    answer = client_for(business).post("/suppliers/new/", FORM | {"companies_house": "123456"})

    made = Supplier.objects.get()
    assert answer.url == f"/suppliers/{made.pk}/"
    assert (str(made), made.companies_house) == ("SUP-0001 Cablewick Ltd", "00123456")
    assert Entry.objects.get().deed == "suppliers.create"


def test_one_deed_stands_once_in_the_history(business):
    made = a_supplier(business)
    page = client_for(business).get(f"/suppliers/{made.pk}/").content.decode()

    assert page.count("Added to the register") == 1
    assert "What was entered" in page


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("1234567", "01234567"), (" sc 123456 ", "SC123456"), ("", ""), ("01234567", "01234567")],
)
def test_a_company_number_keeps_its_leading_zeros(typed, kept):
    assert company_number(typed) == kept


@pytest.mark.parametrize("wrong", ["ABCDEFGH", "SC12", "12345678X"])
def test_what_is_no_company_number_is_refused_beside_its_field(business, wrong):
    with pytest.raises(ValidationError) as refusal:
        a_supplier(business, companies_house=wrong)

    assert "companies_house" in refusal.value.message_dict


def test_two_suppliers_of_one_company_number_are_refused(business):
    a_supplier(business, companies_house="1234567")

    with pytest.raises(ValidationError, match="Another supplier has this Companies House number"):
        a_supplier(business, companies_house="01234567")


def test_an_end_needs_its_status(business):
    with pytest.raises(ValidationError, match="needs the status"):
        a_supplier(business, ended_on="2025-01-01")

    assert a_supplier(business, ended_on="2025-01-01", status="ended").standing == "gone"


def test_two_people_do_not_overwrite_each_other(business, digital_lead):
    supplier = a_supplier(business)
    actions.change(digital_lead, supplier, revision=1, website="https://cablewick.example")

    with pytest.raises(ChangedMeanwhile, match="this supplier while you were typing"):
        actions.change(business, supplier, revision=1, website="https://other.example")
    assert Supplier.objects.get().website == "https://cablewick.example"


def test_saving_what_stands_already_is_nothing_to_save(business):
    supplier = a_supplier(business)

    with pytest.raises(DomainError, match="nothing to save"):
        actions.change(business, supplier, revision=1, legal_name=supplier.legal_name)


def test_several_are_mended_in_one_deed_or_none_of_them(business):
    one, two = a_supplier(business), a_supplier(business)

    wrong = {one.pk: {"kind": "print"}, two.pk: {"ended_on": "2025-01-01"}}
    with pytest.raises(RowsRefused) as refusal:
        actions.mend(business, wrong)
    assert list(refusal.value.rows) == [two.pk]

    actions.mend(business, {each.pk: {"kind": "print"} for each in (one, two)}, same="print")
    assert Entry.objects.filter(deed="suppliers.change").count() == 1


def test_those_that_hold_data_without_a_registration_are_listed_and_mended(dpo):
    supplier = a_supplier(dpo, data_role="processor")
    client = client_for(dpo)

    page = client.get("/suppliers/?missing=ico-due")
    sent = {f"supplier-{supplier.pk}": "1 May 2030"}
    client.post("/suppliers/mend/?missing=ico-due", sent)

    assert "1 supplier that hold personal data" in page.text
    assert f"{Supplier.objects.get().ico_expires_on}" == "2030-05-01"


def test_further_filters_narrow_the_list(dpo):
    a_supplier(dpo, data_role="processor")
    a_supplier(dpo, legal_name="Papermoor Ltd", data_role="none")

    page = client_for(dpo).get("/suppliers/?data_role=processor")

    assert "1 supplier: data role Processor" in page.text
    assert "Papermoor" not in page.text


def test_a_teacher_neither_sees_nor_adds_suppliers(teacher):
    assert client_for(teacher).get("/suppliers/").status_code == 403
    with pytest.raises(NotAllowed):
        a_supplier(teacher)
