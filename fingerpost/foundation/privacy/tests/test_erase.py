"""Forgetting a person: who may, whom, and what of others stays as it was."""

from datetime import timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.accounts.models import Account, Membership, SignIn
from fingerpost.foundation.audit.models import Change, Detail, Entry
from fingerpost.foundation.audit.verify import verify
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import add_person, leave
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.privacy.actions import ErasedAlready, StillHere, erase
from fingerpost.foundation.privacy.models import Erasure
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate.actions import create
from fingerpost.records.estate.models import Asset

from .build import leaver

RULE = "kept long enough"


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    settings.VAR = tmp_path


def laptop(actor, **values):
    return create(actor, name="Laptop", kind="laptop", **values)


def test_the_row_keeps_its_key_and_loses_its_name(head, dpo):
    ada = leaver(head, email="ada@school.example", job_title="Year 2 teacher")
    erase(dpo, ada, rule=RULE)

    ada.refresh_from_db()
    assert (ada.name, ada.email, ada.job_title) == (f"Erased person {ada.pk}", "", "")
    assert ada.name_key == f"erased person {ada.pk}"


def test_an_erasure_is_listed_with_its_rule(head, dpo):
    ada = leaver(head)
    erase(dpo, ada, rule=RULE)

    listed = Erasure.objects.get()
    assert (listed.model, listed.object_id, listed.rule) == ("people.Person", ada.pk, RULE)


def test_a_mention_becomes_a_token_and_the_rest_of_the_row_stays(head, dpo, technician):
    asset = laptop(technician, assigned_to="Ada Fernhill", notes="Fernhill, Ada dropped it.")
    erase(dpo, ada := leaver(head), rule=RULE)

    asset = Asset.objects.get(pk=asset.pk)
    assert asset.assigned_to == f"Erased person {ada.pk}"
    assert asset.notes == f"Erased person {ada.pk} dropped it."
    assert (asset.name, asset.revision) == ("Laptop", 2)


def test_history_keeps_everything_but_the_name(head, dpo, technician):
    asset = laptop(technician, assigned_to="Ada Fernhill", location="Library")
    erase(dpo, ada := leaver(head), rule=RULE)

    first = Change.objects.filter(model="estate.Asset", object_id=asset.pk).first()
    assert first.fields["assigned_to"] == [None, f"Erased person {ada.pk}"]
    assert first.fields["location"] == [None, "Library"]
    assert verify().faults == []


def test_deeds_done_by_them_say_the_token(school, head, dpo):
    tess = somebody("Tess Wickham", Role.IT_SUPPORT, school)
    laptop(tess)
    person = leaver(head, name="Tess Wickham-Moor", account_id=tess.account_id)
    erase(dpo, person, rule=RULE)

    entry = Entry.objects.get(deed="assets.create")
    assert Detail.objects.get(entry=entry, name="actor").value == f"Erased person {person.pk}"


def test_two_erasures_that_touch_the_same_words_both_verify(head, dpo, technician):
    laptop(technician, notes="Ada Fernhill gave it to Bo Rushmere.")
    for person in (leaver(head), leaver(head, name="Bo Rushmere")):
        erase(dpo, person, rule=RULE)

    assert verify().faults == []
    assert "Ada" not in str(list(Change.objects.values("fields")))


def test_a_name_that_somebody_else_bears_too_stays_where_nobody_can_tell(head, dpo, technician):
    asset = laptop(technician, assigned_to="Ada Fernhill")
    ada = leaver(head)
    add_person(head, name="ada fernhill", job_title="Caretaker")
    erase(dpo, ada, rule=RULE)

    assert Asset.objects.get(pk=asset.pk).assigned_to == "Ada Fernhill"
    assert Person.objects.get(pk=ada.pk).name != "Ada Fernhill"


def test_an_account_in_use_nowhere_else_is_nobodys(school, head, dpo):
    tess = somebody("Tess Wickham", Role.IT_SUPPORT, school)
    SignIn.objects.create(account_id=tess.account_id, method="password", succeeded=True)
    erase(dpo, leaver(head, name="Tess Wickham", account_id=tess.account_id), rule=RULE)

    account = Account.objects.get(pk=tess.account_id)
    assert (account.email, account.is_active) == (f"erased-{account.pk}@erased.invalid", False)
    assert not account.has_usable_password()
    assert not SignIn.objects.exists()


def test_an_account_in_use_elsewhere_stays(school, head, dpo, other_school):
    tess = somebody("Tess Wickham", Role.IT_SUPPORT, school)
    Membership.objects.create(
        account_id=tess.account_id, organisation=other_school, role=Role.IT_SUPPORT
    )
    person = leaver(head, name="Tess Wickham", account_id=tess.account_id)
    erase(dpo, person, rule=RULE)

    assert Account.objects.get(pk=tess.account_id).name == "Tess Wickham"
    assert Person.objects.get(pk=person.pk).account_id is None


def test_what_another_school_says_of_the_same_name_stays(head, dpo, stranger, other_school):
    with scope(other_school):
        asset = laptop(stranger, assigned_to="Ada Fernhill")
    erase(dpo, leaver(head), rule=RULE)

    with scope(other_school):
        assert Asset.objects.get(pk=asset.pk).assigned_to == "Ada Fernhill"


def test_somebody_of_the_trust_is_forgotten_at_its_schools_too(trust, school, technician):
    asset = laptop(technician, assigned_to="Tamsin Waymark")
    with scope(trust):
        chief = somebody("Hugh Larkmoor", Role.HEADTEACHER, trust)
        tamsin = leaver(chief, name="Tamsin Waymark")
        erase(somebody("Pia Oakleaf", Role.DPO, trust), tamsin, rule=RULE)
        assert verify().faults == []

    assert Asset.objects.get(pk=asset.pk).assigned_to == f"Erased person {tamsin.pk}"
    assert verify().faults == []


def test_nobody_is_erased_before_they_have_left(head, dpo):
    ada = add_person(head, name="Ada Fernhill")
    for on in (None, today()):
        if on:
            leave(head, ada, on=on)
        with pytest.raises(StillHere):
            erase(dpo, ada, rule=RULE)

    Person.objects.get(pk=ada.pk)
    assert not Erasure.objects.exists()


def test_nobody_is_erased_twice(head, dpo):
    ada = leaver(head)
    erase(dpo, ada, rule=RULE)

    with pytest.raises(ErasedAlready):
        erase(dpo, ada, rule=RULE)


@pytest.mark.parametrize("name", ["head", "digital_lead", "technician"])
def test_only_the_data_protection_officer_erases(request, head, name):
    ada = leaver(head)

    with pytest.raises(NotAllowed):
        erase(request.getfixturevalue(name), ada, rule=RULE)


def test_the_page_says_what_goes_and_what_stays(head, dpo, technician):
    laptop(technician, assigned_to="Ada Fernhill")
    page = client_for(dpo).get(f"/people/{leaver(head).pk}/erase/").text

    assert "1 asset" in page
    assert "2 places" in page
    assert "back-ups, until they run out" in page


def test_the_page_warns_of_a_namesake(head, dpo):
    ada = leaver(head)
    client = client_for(dpo)
    warning = "Somebody else on the list is called Ada Fernhill too"
    assert warning not in client.get(f"/people/{ada.pk}/erase/").text

    add_person(head, name="Ada Fernhill", job_title="Caretaker")
    assert warning in client.get(f"/people/{ada.pk}/erase/").text


def test_the_page_erases_only_when_it_is_said_that_it_is_meant(head, dpo):
    ada, client = leaver(head), client_for(dpo)
    data = {"rule": "They have been kept long enough"}

    assert "to go on" in client.post(f"/people/{ada.pk}/erase/", data).text
    assert not Erasure.objects.exists()
    page = client.post(f"/people/{ada.pk}/erase/", {**data, "sure": "on"}, follow=True).text
    assert "Reason: They have been kept long enough" in page


def test_the_page_says_who_has_not_left(head, dpo):
    ada = add_person(head, name="Ada Fernhill")
    client = client_for(dpo)
    assert "has not left" in client.get(f"/people/{ada.pk}/erase/").text

    leave(head, ada, on=today() + timedelta(days=9))
    assert "come back after it" in client.get(f"/people/{ada.pk}/erase/").text
