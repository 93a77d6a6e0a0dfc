"""One signature under many decisions, and what it takes."""

from datetime import timedelta

import pytest
from django.db.models import ProtectedError

from conftest import somebody
from fingerpost.foundation import deeds
from fingerpost.foundation.approvals.actions import sign
from fingerpost.foundation.approvals.asking import ask
from fingerpost.foundation.approvals.keeping import closed_before
from fingerpost.foundation.approvals.models import Approval, Signature
from fingerpost.foundation.approvals.sweeping import sweep
from fingerpost.foundation.approvals.versions import covered_by, seal
from fingerpost.foundation.audit.models import Detail, Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.permissions import Role
from fingerpost.records.estate.models import Asset

pytestmark = pytest.mark.django_db


def signed(actor, asked, decision="approved", **said):
    said = {"typed": actor.name, "said": "" if decision == "approved" else "Why"} | said
    return sign(actor, [each.pk for each in asked], decision=decision, **said)


def test_one_signature_covers_many_and_is_one_deed(head, asked):
    signature = signed(head, asked, meeting="SLT, 4 March")

    assert Approval.objects.filter(signature=signature, state="approved").count() == 3
    assert Entry.objects.filter(deed="approvals.sign").count() == 1
    assert signature.purpose == "Decision on 3 requests: approved"


def test_the_seal_fits_what_is_kept_and_the_record_holds_it(head, asked):
    signature = Signature.objects.get(pk=signed(head, asked).pk)
    items = list(Approval.objects.filter(signature=signature))

    assert seal(signature, covered_by(items)) == signature.digest
    assert Detail.objects.get(name="signed").value == signature.digest


def test_the_seal_breaks_when_anything_under_it_changes(head, asked):
    signature = signed(head, asked)
    items = list(Approval.objects.filter(signature=signature))
    for name, other in (("said", "x"), ("state", "refused"), ("facts", []), ("sentence", "x")):
        before = getattr(items[0], name)
        setattr(items[0], name, other)
        assert seal(signature, covered_by(items)) != signature.digest, name
        setattr(items[0], name, before)

    assert seal(signature, covered_by(items)) == signature.digest


def test_a_name_is_typed_as_the_signer_is_called(head, asked):
    with pytest.raises(DomainError, match="Hugh Larkmoor"):
        signed(head, asked, typed="H. L.")
    assert signed(head, asked, typed=" hugh  larkmoor ".strip())


@pytest.mark.parametrize("decision", ["refused", "returned"])
def test_whoever_does_not_approve_says_why(head, asked, decision):
    with pytest.raises(DomainError, match="Say why"):
        signed(head, asked, decision, said=" ")
    signed(head, asked, decision, said="Ask the auditor first")
    assert set(Asset.objects.values_list("status", flat=True)) == {"spare"}


def test_conditions_are_for_kinds_that_take_them(head, asked):
    with pytest.raises(DomainError, match="cannot be approved with conditions"):
        signed(head, asked, "conditional")


@pytest.mark.parametrize("decision", ["", "open", "withdrawn", "changed"])
def test_what_is_no_decision_is_refused(head, asked, decision):
    with pytest.raises(DomainError, match="Choose a decision"):
        signed(head, asked, decision)


def test_nothing_is_decided_twice_or_not_at_all(head, asked):
    signed(head, asked[:1])

    with pytest.raises(DomainError, match="no longer wait"):
        signed(head, asked)
    with pytest.raises(DomainError, match="Nothing was chosen"):
        signed(head, [])


def test_one_that_may_not_be_decided_keeps_all_from_being_decided(head, school, asked):
    Asset.objects.first()
    with deeds.begin("test"):
        Approval.objects.filter(pk=asked[1].pk).update(asked_account=head.account_id)

    with pytest.raises(NotAllowed):
        signed(head, asked)
    assert Approval.objects.open().count() == 3


def test_whom_it_is_for_does_not_authorise_it(school, technician, head, laptops):
    other = somebody("Trudy Directly", Role.TRUST_IT_LEAD, school)
    person = add_person(head, name=head.name, account_id=head.account_id)
    with deeds.begin("test"):
        asked = ask(technician, "disposal", laptops[:1], for_whom=person)

    with pytest.raises(NotAllowed, match="for you yourself"):
        signed(head, asked)
    assert signed(other, asked)


def test_asking_again_ends_what_was_asked_before(technician, laptops, asked):
    with deeds.begin("test"):
        ask(technician, "disposal", laptops)

    assert Approval.objects.open().count() == 3
    assert Approval.objects.filter(pk__in=[each.pk for each in asked], state="withdrawn").exists()


def test_a_change_that_nobody_told_of_is_noticed_by_the_morning(asked, laptops):
    with deeds.begin("test"):
        Asset.objects.filter(pk=laptops[0].pk).update(serial="OTHER-1")

    assert sweep.func() == 1
    assert Approval.objects.get(object_id=laptops[0].pk).state == "changed"
    assert Approval.objects.open().count() == 2


def test_what_was_decided_long_ago_goes_with_its_signature(head, asked):
    signed(head, asked[:2])
    with deeds.begin("test"):
        with pytest.raises(ProtectedError):
            Signature.objects.all().delete()
        for rows in closed_before(today() + timedelta(days=2)):
            rows.delete()

    assert (Approval.objects.count(), Signature.objects.count()) == (1, 0)
