"""Who must say yes to a supplier, and what becomes of it."""

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for, somebody
from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.permissions import Role
from fingerpost.records.suppliers.actions_approval import ask_for_approval
from fingerpost.records.suppliers.models import Supplier

from .build import approved, asked, decided, moved, proposed

pytestmark = pytest.mark.django_db


@pytest.fixture
def business(school):
    return somebody("Bel Ledgerly", Role.BUSINESS, school)


@pytest.mark.parametrize(
    ("values", "kinds"),
    [
        ({"data_role": "none"}, ["supplier"]),
        ({"data_role": "processor"}, ["supplier-data"]),
        ({"data_role": "none", "criticality": "critical"}, ["supplier-critical", "supplier-data"]),
    ],
)
def test_who_is_asked_depends_on_what_it_is(digital_lead, values, kinds):
    found = asked(digital_lead, proposed(digital_lead, **values))

    assert sorted(found.values_list("kind", flat=True)) == kinds


def test_a_critical_supplier_needs_both(digital_lead, dpo, business):
    supplier = proposed(digital_lead, criticality="critical")
    asked(digital_lead, supplier)

    assert decided(dpo, supplier).status == "screening"
    both = decided(business, supplier)
    assert (both.status, both.decided_by) == ("approved", "Pia Oakleaf, Bel Ledgerly")


def test_one_no_is_enough(digital_lead, dpo, business):
    supplier = proposed(digital_lead, criticality="critical")
    asked(digital_lead, supplier)

    assert decided(business, supplier, "refused", "Too dear").status == "rejected"
    assert not Approval.objects.open().exists()


def test_conditions_stand_with_the_supplier(digital_lead, dpo):
    supplier = proposed(digital_lead)
    asked(digital_lead, supplier)
    held = decided(dpo, supplier, "conditional", "UK hosting only")

    assert (held.status, held.conditions) == ("conditional", "UK hosting only")


@pytest.mark.parametrize(
    ("decision", "status"),
    [("approved", "live"), ("refused", "exiting"), ("returned", "unchecked")],
)
def test_what_is_in_use_already_stays_or_is_left(digital_lead, dpo, decision, status):
    supplier = proposed(digital_lead, "unchecked")
    asked(digital_lead, supplier)

    assert decided(dpo, supplier, decision, "Because").status == status


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"data_role": "unknown"}, "what it does with personal data"),
        ({"criticality": "unknown"}, "how critical it is"),
        ({"status": "proposed"}, "Being checked"),
    ],
)
def test_nobody_is_asked_before_it_is_known_who_decides(digital_lead, values, said):
    supplier = proposed(digital_lead, **values)

    with pytest.raises(DomainError, match=said):
        ask_for_approval(digital_lead, [supplier.pk], why="")
    assert said in client_for(digital_lead).get(f"/suppliers/{supplier.pk}/").text


def test_what_was_approved_is_not_taken_into_use_as_something_else(digital_lead, dpo):
    supplier = approved(digital_lead, dpo, proposed(digital_lead, data_role="none"))

    with pytest.raises(ValidationError, match="It has changed since it was approved"):
        moved(digital_lead, supplier, "live", data_role="processor")
    assert moved(digital_lead, supplier, "live", notes="From May").status == "live"


def test_turning_down_by_hand_withdraws_what_was_asked(digital_lead, dpo):
    supplier = proposed(digital_lead)
    asked(digital_lead, supplier)
    moved(dpo, supplier, "rejected")

    assert Approval.objects.get().state == "withdrawn"


def test_somebody_asks_on_the_page_and_reads_who_decides(digital_lead, dpo):
    supplier = proposed(digital_lead)
    client = client_for(digital_lead)
    assert f"/suppliers/ask/?row={supplier.pk}" in client.get(f"/suppliers/{supplier.pk}/").text
    page = client.post(f"/suppliers/ask/?row={supplier.pk}", {"why": "Read"}, follow=True).text

    assert "Waits for the DPO to decide." in page
    assert "Cablewick" in client_for(dpo).get("/approvals/").text


def test_a_supplier_of_the_trust_is_not_asked_about_by_a_school(digital_lead, school, other_school):
    stranger = somebody("Sam Quill", Role.SLT_DIGITAL_LEAD, other_school)
    supplier = proposed(digital_lead)

    page = client_for(stranger).get(f"/suppliers/ask/?row={supplier.pk}").text
    assert "No supplier of your own is chosen" in page
    assert Supplier.objects.get().status == "screening"
