"""Every declared kind of decision is tried: by whoever asked, by strangers, and once changed."""

import pytest
from django.db import IntegrityError, transaction

from conftest import client_for, somebody
from fingerpost.foundation import deeds
from fingerpost.foundation.approvals.actions import sign, withdraw
from fingerpost.foundation.approvals.kinds import KINDS
from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.audit.models import Change, Entry
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.permissions import MATRIX, PEOPLE, Role

from .approvals import TRIALS

pytestmark = pytest.mark.django_db
each_kind = pytest.mark.parametrize("word", sorted(TRIALS))


@pytest.fixture
def asker(school, word):
    return somebody("Anna Asker", TRIALS[word].asks, school)


@pytest.fixture
def decider(school, word):
    return somebody("Dora Decider", TRIALS[word].decides, school)


@pytest.fixture
def thing(asker, word):
    return TRIALS[word].make(asker)


@pytest.fixture
def asked(thing):
    return Approval.objects.open().about(thing).get()


def decide(actor, asked, decision="approved"):
    said = "" if decision == "approved" else "Because"
    return sign(actor, [asked.pk], decision=decision, typed=actor.name, said=said)


def test_every_kind_is_tried():
    assert set(TRIALS) == set(KINDS)


@each_kind
def test_whoever_asked_does_not_decide_even_with_the_right_role(school, asker, asked, word):
    both = somebody("Anna Asker", TRIALS[word].asks, school)
    both = type(both)(both.name, both.roles | {TRIALS[word].decides}, school, both.account_id)

    with pytest.raises(NotAllowed, match="You asked for this yourself"):
        decide(both, asked)
    assert Approval.objects.open().filter(pk=asked.pk).exists()


@each_kind
def test_the_database_refuses_it_as_well(asker, decider, asked, word):
    decide(decider, asked)

    with transaction.atomic(), deeds.begin("test"), pytest.raises(IntegrityError):
        Approval.objects.filter(pk=asked.pk).update(closed_account=asker.account_id)


@each_kind
def test_the_wrong_roles_are_refused(school, asked, word):
    for role in sorted(PEOPLE - MATRIX[KINDS[word].decide]):
        with pytest.raises(NotAllowed):
            decide(somebody("Norah Nobody", role, school), asked)


@each_kind
def test_the_right_role_decides_and_it_is_on_the_record(decider, thing, asked, word):
    signature = decide(decider, asked)

    held = Approval.objects.get(pk=asked.pk)
    entry = Entry.objects.filter(deed="approvals.sign").latest("pk")
    assert (held.state, held.closed_by, held.signature) == ("approved", decider.name, signature)
    assert signature.role == Role(TRIALS[word].decides).label
    assert Change.objects.filter(entry=entry, object_id=thing.pk, model=held.model).exists()


@each_kind
def test_every_decision_does_something_to_the_record(asker, decider, word):
    states = {}
    for decision in ("approved", "refused", "returned"):
        thing = TRIALS[word].make(asker)
        decide(decider, Approval.objects.open().about(thing).get(), decision)
        states[decision] = type(thing).objects.get(pk=thing.pk).status

    assert states["approved"] not in (states["refused"], states["returned"])


@each_kind
def test_a_version_that_changed_is_not_decided_about(asker, decider, thing, asked, word):
    TRIALS[word].change(asker, thing)

    with pytest.raises(DomainError):
        decide(decider, asked)
    page = client_for(asker).get(f"/approvals/{asked.pk}/").text
    assert "Changed since it was asked" in page


@each_kind
def test_an_approval_is_not_carried_over_to_a_later_version(asker, decider, thing, asked, word):
    signature = decide(decider, asked)
    url = f"/approvals/signatures/{signature.pk}/"

    assert "Still the version that was signed" in client_for(decider).get(url).text
    TRIALS[word].change(asker, thing)
    assert "no longer what was signed" in client_for(decider).get(url).text
    assert "For an earlier version" in client_for(decider).get(f"/approvals/{asked.pk}/").text


@each_kind
def test_whoever_asked_withdraws_it(asker, asked, word):
    assert withdraw(asker, asked).state == "withdrawn"


@each_kind
def test_another_school_finds_nothing_of_it(other_school, decider, asked, word):
    signature = decide(decider, asked)
    stranger = client_for(somebody("Sam Quill", TRIALS[word].decides, other_school))

    for page in (f"{asked.pk}/", f"signatures/{signature.pk}/", f"{asked.pk}/withdraw/"):
        assert stranger.get(f"/approvals/{page}").status_code == 404
    assert asked.sentence not in stranger.get("/approvals/?show=decided").text
