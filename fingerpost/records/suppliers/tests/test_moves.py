"""A supplier is proposed, checked, used and left; only a signed decision says yes to it."""

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for, somebody
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.refusals import RowsRefused
from fingerpost.records.suppliers import actions
from fingerpost.records.suppliers.choices import Status
from fingerpost.records.suppliers.models import Supplier
from fingerpost.records.suppliers.moves import WAYS, Mover, refusal
from fingerpost.records.suppliers.sets import AGAIN, DECIDE, SETS

from .build import approved, moved, proposed

MAY = Mover(may_decide=True, reason="Its ICO registration ended")


def in_use(actor, decider):
    supplier = approved(actor, decider, proposed(actor))
    return moved(actor, supplier, "live")


@pytest.mark.parametrize("old", Status)
@pytest.mark.parametrize("new", Status)
def test_only_the_ways_on_are_open(old, new):
    assert (not refusal(old, new, MAY)) == (new in WAYS[old])


def test_every_status_can_be_left():
    assert set(WAYS) == set(Status)
    assert all(WAYS.values())


@pytest.mark.django_db
def test_nobody_says_yes_by_choosing_a_status(digital_lead, dpo):
    supplier, used = proposed(digital_lead), proposed(digital_lead, "unchecked")

    for each, to in ((supplier, "approved"), (supplier, "conditional"), (used, "live")):
        with pytest.raises(ValidationError, match="Ask for approval on its page"):
            moved(dpo, each, to)
    assert moved(dpo, supplier, "proposed").status == "proposed"


@pytest.mark.django_db
def test_a_role_that_does_not_decide_turns_nothing_down(digital_lead, technician, dpo):
    supplier = proposed(digital_lead)

    with pytest.raises(ValidationError, match="Ask the DPO"):
        moved(technician, supplier, "rejected")
    assert moved(dpo, supplier, "rejected").decided_by == "Pia Oakleaf"


@pytest.mark.django_db
def test_what_is_turned_down_is_not_used_by_changing_several(digital_lead, dpo):
    supplier = proposed(digital_lead)
    moved(dpo, supplier, "rejected")

    with pytest.raises(RowsRefused):
        actions.mend(dpo, {supplier.pk: {"status": "live"}}, same="live")
    assert Supplier.objects.get().status == "rejected"


@pytest.mark.django_db
def test_changing_several_goes_by_where_they_stand_once_nobody_else_writes(
    digital_lead, dpo, monkeypatch
):
    supplier = approved(digital_lead, dpo, proposed(digital_lead))

    def somebody_was_quicker(organisation):
        Supplier.objects.update(status="rejected")

    with monkeypatch.context() as patch:
        patch.setattr(actions, "hold", somebody_was_quicker)
        with pytest.raises(RowsRefused):
            actions.mend(digital_lead, {supplier.pk: {"status": "live"}}, same="live")
    actions.mend(digital_lead, {supplier.pk: {"status": "live"}}, same="live")
    assert Supplier.objects.get().status == "live"


@pytest.mark.django_db
def test_a_new_supplier_is_not_approved_by_being_entered(dpo):
    for status in ("approved", "live"):
        with pytest.raises(ValidationError, match="Choose one of these"):
            actions.create(dpo, legal_name="Cablewick Ltd", kind="mis", status=status)
    assert actions.create(dpo, legal_name="Cablewick Ltd", kind="mis").status == "proposed"


@pytest.mark.django_db
def test_what_is_in_use_goes_back_to_be_checked_for_a_reason(digital_lead, dpo):
    supplier = in_use(digital_lead, dpo)

    with pytest.raises(ValidationError, match="Enter why it is to be checked again"):
        moved(dpo, supplier, "unchecked")
    back = moved(dpo, supplier, "unchecked", again_because="Servers moved abroad")
    assert (back.status, back.decided_by) == ("unchecked", "")

    again = approved(digital_lead, dpo, back)
    assert (again.status, again.decided_by, again.again_because) == ("live", "Pia Oakleaf", "")


@pytest.mark.django_db
def test_what_was_being_left_unchecked_is_not_in_use_by_staying(digital_lead, dpo):
    left = proposed(digital_lead, "exiting", data_role="none")

    with pytest.raises(ValidationError, match="Nobody has checked it yet"):
        moved(dpo, left, "live")
    assert moved(dpo, left, "unchecked", again_because="It stays").status == "unchecked"


@pytest.mark.django_db
def test_the_refusal_stands_beside_the_status_on_the_form(school, digital_lead):
    business = somebody("Bel Ledgerly", Role.BUSINESS, school)
    supplier = proposed(digital_lead)
    sent = {"legal_name": "Cablewick Ltd", "kind": "mis", "criticality": "unknown"}
    sent |= {"data_role": "processor", "dbs": "unknown", "status": "approved", "revision": "1"}

    page = client_for(business).post(f"/suppliers/{supplier.pk}/change/", sent)

    assert "Somebody else decides about this" in page.text


@pytest.mark.django_db
def test_a_spreadsheet_moves_on_as_people_do_and_decides_nothing(digital_lead, dpo):
    supplier = proposed(digital_lead)

    def said(to, **values):
        draft, _ = SETS.changed(Supplier.objects.get(), {"status": to, **values})
        return SETS.wrong([draft]).get(0, {}).get("status", [])

    assert said("approved") == said("rejected") == [DECIDE]
    assert said("ended") == ["It cannot go there from where it stands"]
    assert said("proposed") == []
    approved(digital_lead, dpo, supplier)
    assert said("screening") == [AGAIN]
    assert said("live") == []
    assert "It has changed since" in said("live", legal_name="Another Ltd")[0]
    new = SETS.new(dpo.organisation, {"legal_name": "Cablewick", "kind": "mis"})
    assert SETS.wrong([new]) == {}
