"""The chain shows any entry that was changed, lost, re-ordered or cut off."""

from datetime import timedelta

import pytest
from django.db import connection

from fingerpost.foundation.audit.models import Chain, Change, Detail, Entry
from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person, leave
from fingerpost.foundation.privacy.actions import erase
from fingerpost.foundation.tenancy.scope import scope

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(head):
    return [add_person(head, name=f"Person {n}") for n in range(5)]


def tamper(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def test_an_untouched_chain_verifies(people):
    proof = verify()

    assert (proof.faults, proof.entries) == ([], 5)
    assert proof.head == Chain.objects.get().head


def test_an_organisation_without_a_chain_verifies(school):
    assert verify().faults == []


@pytest.mark.parametrize(
    ("column", "value"), [("deed", "people.leave"), ("account", 99), ("thing", "x"), ("seq", 77)]
)
def test_a_changed_entry_is_found(people, column, value):
    tamper(f"UPDATE audit_entry SET {column} = %s WHERE seq = 3", value)  # noqa: S608

    assert any("3" in fault for fault in verify().faults)


def test_a_changed_moment_is_found(people):
    entry = Entry.objects.get(seq=2)
    tamper("UPDATE audit_entry SET at = %s WHERE seq = 2", entry.at.replace(year=2001))

    assert verify().faults == ["Entry 2 (people.create) was changed or re-ordered."]


def test_a_changed_payload_is_found(people):
    change = Change.objects.first()
    tamper("UPDATE audit_change SET object_id = 4711 WHERE id = %s", change.pk)

    assert verify().faults == ["A part of entry 1 (people.create) was changed."]


def test_a_missing_entry_is_found(people):
    entry = Entry.objects.get(seq=3)
    tamper("DELETE FROM audit_change WHERE entry_id = %s", entry.pk)
    tamper("DELETE FROM audit_detail WHERE entry_id = %s", entry.pk)
    tamper("DELETE FROM audit_entry WHERE id = %s", entry.pk)

    assert "Entry 3 is missing." in verify().faults


def test_a_missing_payload_is_found(people):
    tamper("DELETE FROM audit_change WHERE id = %s", Change.objects.last().pk)

    assert verify().faults == ["Entry 5 (people.create) lost or gained a part."]


def test_two_entries_that_changed_places_are_found(people):
    for old, new in ((2, 1000), (3, 2), (1000, 3)):
        tamper("UPDATE audit_entry SET seq = %s WHERE seq = %s", new, old)

    assert any("re-ordered" in fault for fault in verify().faults)


def cut_tail():
    last = Entry.objects.get(seq=5)
    tamper("DELETE FROM audit_change WHERE entry_id = %s", last.pk)
    tamper("DELETE FROM audit_detail WHERE entry_id = %s", last.pk)
    tamper("DELETE FROM audit_entry WHERE id = %s", last.pk)


def test_a_cut_tail_is_found(people):
    cut_tail()

    assert any("cut off" in fault for fault in verify().faults)


def test_a_cut_tail_with_a_forged_head_is_found_by_an_anchor_noted_outside(people):
    anchor = (5, Chain.objects.get().head)
    assert verify(anchor).faults == []
    cut_tail()
    tamper("UPDATE audit_chain SET length = 4, head = %s", Entry.objects.get(seq=4).hash)

    assert verify().faults == []
    assert any("cut off" in fault for fault in verify(anchor).faults)


@pytest.fixture
def erased(dpo, head, people):
    leave(head, people[0], on=today() - timedelta(days=1))
    return erase(dpo, people[0], rule="staff, six years after leaving")


def test_an_erased_payload_still_verifies_and_its_value_is_gone(erased):
    proof = verify()
    assert (proof.faults, proof.erased) == ([], 1)
    assert "Person 0" not in str(list(Change.objects.values("fields")))
    assert Detail.objects.filter(value__icontains="six years").exists()


def test_an_erasure_without_a_deed_is_found(people):
    tamper(
        "UPDATE audit_change SET fields = '{}', erased_by = 4 WHERE object_id = %s", people[0].pk
    )

    assert verify().faults == ["A part of entry 1 was erased without a deed that says so."]


def test_a_payload_changed_after_its_erasure_is_found(erased, people):
    tamper("UPDATE audit_change SET fields = '{}' WHERE object_id = %s", people[0].pk)

    assert "A part of entry 1 was changed after it was erased." in verify().faults


def test_an_erasure_vouches_for_its_own_payloads_only(erased, people):
    seq = Entry.objects.get(deed="privacy.erase").seq
    tamper(
        "UPDATE audit_change SET fields = '{}', erased_by = %s WHERE object_id = %s",
        seq,
        people[1].pk,
    )

    assert verify().faults == ["A part of entry 2 was erased without a deed that says so."]


def test_one_chain_does_not_depend_on_another(people, stranger, other_school):
    with scope(other_school):
        add_person(stranger, name="Elsewhere")
        assert verify().entries == 1
    assert verify().entries == 5
