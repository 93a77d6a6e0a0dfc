"""A supplier is proposed, checked, decided about by somebody else, used and left."""

import pytest
from django.core.exceptions import ValidationError

from conftest import client_for, somebody
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.refusals import RowsRefused
from fingerpost.records.suppliers import actions
from fingerpost.records.suppliers.choices import Status
from fingerpost.records.suppliers.models import Supplier
from fingerpost.records.suppliers.moves import NEXT, Mover, refusal
from fingerpost.records.suppliers.sets import AGAIN, DECIDE, SETS

MAY = Mover(may_decide=True, reason="Its ICO registration ended")


def proposed(actor):
    typed = {"legal_name": "Cablewick Ltd", "kind": "mis", "data_role": "processor"}
    return actions.create(actor, **typed, status="screening")


def in_use(actor, decider):
    supplier = proposed(actor)
    moved(decider, supplier, "approved")
    return moved(actor, supplier, "live")


def moved(actor, supplier, to, **values):
    revision = Supplier.objects.get(pk=supplier.pk).revision
    return actions.change(actor, supplier, revision=revision, status=to, **values)


@pytest.mark.parametrize("old", Status)
@pytest.mark.parametrize("new", Status)
def test_only_the_ways_on_are_open(old, new):
    assert (not refusal(old, new, MAY)) == (new in NEXT[old])


def test_every_status_can_be_reached_and_left():
    assert set(NEXT) == set(Status)
    assert all(NEXT.values())


@pytest.mark.django_db
def test_whoever_asked_does_not_approve_and_somebody_else_does(digital_lead, dpo):
    supplier = proposed(digital_lead)

    with pytest.raises(ValidationError, match="Somebody else must approve it"):
        moved(digital_lead, supplier, "approved")
    moved(dpo, supplier, "approved")

    kept = Supplier.objects.get()
    assert (kept.requested_by, kept.decided_by) == ("Dita Fernside", "Pia Oakleaf")


@pytest.mark.django_db
def test_whoever_screens_a_request_has_not_asked_for_it(digital_lead, dpo):
    supplier = proposed(digital_lead)
    moved(dpo, supplier, "proposed")
    moved(dpo, supplier, "screening")

    with pytest.raises(ValidationError, match="Somebody else must approve it"):
        moved(digital_lead, supplier, "approved")
    assert moved(dpo, supplier, "approved").requested_by == "Dita Fernside"


@pytest.mark.django_db
def test_a_role_that_does_not_decide_is_told_whom_to_ask(digital_lead, technician):
    supplier = proposed(digital_lead)

    with pytest.raises(ValidationError, match="Ask the DPO"):
        moved(technician, supplier, "approved")
    assert moved(technician, supplier, "proposed").status == "proposed"


@pytest.mark.django_db
def test_an_approval_with_conditions_names_them(digital_lead, dpo):
    supplier = proposed(digital_lead)

    with pytest.raises(ValidationError, match="Enter the conditions"):
        moved(dpo, supplier, "conditional")
    assert moved(dpo, supplier, "conditional", conditions="UK hosting").status == "conditional"


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
    supplier = proposed(digital_lead)
    moved(dpo, supplier, "approved")

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
def test_nobody_approves_what_they_do_not_know_to_hold_data_or_none(digital_lead, dpo):
    supplier = proposed(digital_lead)
    moved(dpo, supplier, "proposed", data_role="unknown")
    moved(dpo, supplier, "screening")

    with pytest.raises(ValidationError, match="whose data role is not known"):
        moved(dpo, supplier, "approved")
    assert moved(dpo, supplier, "approved", data_role="none").status == "approved"


@pytest.mark.django_db
def test_what_is_in_use_goes_back_to_be_checked_for_a_reason(digital_lead, dpo):
    supplier = in_use(digital_lead, dpo)

    with pytest.raises(ValidationError, match="Enter why it is to be checked again"):
        moved(dpo, supplier, "unchecked")
    back = moved(dpo, supplier, "unchecked", again_because="Servers moved abroad")
    assert (back.requested_by, back.decided_by) == ("Dita Fernside", "")

    with pytest.raises(ValidationError, match="Somebody else must approve it"):
        moved(digital_lead, supplier, "live")
    again = moved(dpo, supplier, "live")
    assert (again.decided_by, again.again_because) == ("Pia Oakleaf", "")


@pytest.mark.django_db
def test_what_is_used_already_says_so_and_nobody_signs_their_own(digital_lead, dpo):
    typed = {"legal_name": "Cablewick Ltd", "kind": "mis", "data_role": "none"}
    used = actions.create(digital_lead, **typed, status="unchecked")

    with pytest.raises(ValidationError, match="Somebody else must approve it"):
        moved(digital_lead, used, "live")
    assert moved(dpo, used, "live").decided_by == "Pia Oakleaf"


@pytest.mark.django_db
def test_what_was_being_left_unchecked_is_not_in_use_by_staying(digital_lead, dpo):
    typed = {"legal_name": "Cablewick Ltd", "kind": "mis", "data_role": "none"}
    left = actions.create(digital_lead, **typed, status="exiting")

    with pytest.raises(ValidationError, match="Nobody has checked it yet"):
        moved(dpo, left, "live")
    assert moved(dpo, left, "unchecked", again_because="It stays").status == "unchecked"


@pytest.mark.django_db
def test_the_refusal_stands_beside_the_status_on_the_form(school, digital_lead):
    business = somebody("Bel Ledgerly", Role.BUSINESS, school)
    supplier = proposed(digital_lead)
    sent = {"legal_name": "Cablewick Ltd", "kind": "mis", "criticality": "unknown"}
    sent |= {"data_role": "processor", "dbs": "unknown", "status": "approved", "revision": "2"}

    page = client_for(business).post(f"/suppliers/{supplier.pk}/change/", sent)

    assert "Your role does not decide about suppliers" in page.text


@pytest.mark.django_db
def test_a_spreadsheet_moves_on_as_people_do_and_decides_nothing(digital_lead, dpo):
    supplier = proposed(digital_lead)

    def said(to):
        draft, _ = SETS.changed(Supplier.objects.get(), {"status": to})
        return SETS.wrong([draft]).get(0, {}).get("status", [])

    assert said("approved") == [DECIDE]
    assert said("ended") == ["It cannot go there from where it stands"]
    assert said("proposed") == []
    moved(dpo, supplier, "approved")
    assert said("screening") == [AGAIN]
    assert said("live") == []
    new = SETS.new(dpo.organisation, {"legal_name": "Cablewick", "kind": "mis"})
    assert SETS.wrong([new]) == {}
