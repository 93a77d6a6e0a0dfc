"""The list of people: adding, correcting, leaving."""

from datetime import timedelta

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.accounts.models import Account, Membership
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import OwnLeaving, add_person, appoint, holders, leave
from fingerpost.foundation.people.models import Appointment, Duty, Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope


@pytest.fixture
def ada(head):
    return add_person(head, name="Ada Fernhill", email="ada@school.example")


@pytest.fixture
def tess(head, technician):
    return add_person(head, name="Tess Wickham", account_id=technician.account_id)


def form(**changes):
    return {"name": "Bo Rushmere", "category": "staff", "revision": 1, **changes}


def test_somebody_added_is_on_the_list(digital_lead_client):
    digital_lead_client.post("/people/new/", form(job_title="Business manager"))

    page = digital_lead_client.get("/people/").content.decode()
    assert "Bo Rushmere" in page
    assert "Business manager" in page


def test_a_governor_reads_the_list_and_adds_nobody(governor_client, ada):
    assert "Ada Fernhill" in governor_client.get("/people/").content.decode()
    assert governor_client.post("/people/new/", form()).status_code == 403


def test_one_address_belongs_to_one_person(digital_lead_client, ada):
    answer = digital_lead_client.post("/people/new/", form(email="ADA@school.example"))

    assert "has this e-mail address" in answer.content.decode()
    assert Person.objects.count() == 1


def test_the_list_stands_in_order_of_folded_names(head, digital_lead_client):
    for name in ("Zoe Ash", "émile Bray", "Edith Cole"):
        add_person(head, name=name)

    page = digital_lead_client.get("/people/").content.decode()
    assert page.index("Edith") < page.index("émile") < page.index("Zoe")


def test_a_misspelt_name_is_corrected(digital_lead_client, ada):
    digital_lead_client.post(f"/people/{ada.pk}/change/", form(name="Ada Fernhil"))

    assert Person.objects.get().name == "Ada Fernhil"


def test_people_of_another_school_do_not_exist(stranger_client, ada):
    assert stranger_client.post(f"/people/{ada.pk}/leave/").status_code == 404
    assert "Ada Fernhill" not in stranger_client.get("/people/").content.decode()


def test_people_of_the_trust_are_read_and_not_changed(trust, digital_lead_client):
    boss = somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust)
    with scope(trust):
        person = add_person(boss, name="Tamsin Waymark")

    assert "Your trust keeps this person" in digital_lead_client.get(f"/people/{person.pk}/").text
    assert digital_lead_client.get(f"/people/{person.pk}/leave/").status_code == 404


def test_leaving_ends_duties_and_shows_among_those_who_left(head, digital_lead_client, ada):
    appoint(head, ada, duty=Duty.DSL, since=today() - timedelta(days=30))
    yesterday = today() - timedelta(days=1)
    digital_lead_client.post(f"/people/{ada.pk}/leave/", {"on": yesterday.isoformat()})

    assert Appointment.objects.get().ends_on == yesterday
    assert "Ada Fernhill" in digital_lead_client.get("/people/?state=left").text
    assert "Ada Fernhill" not in digital_lead_client.get("/people/").text


def test_leaving_ends_access_and_sessions_at_once(head, technician, tess):
    client = client_for(technician)
    before = Account.objects.get(pk=technician.account_id).session_round
    assert client.get("/people/").status_code == 200

    leave(head, tess, on=today())

    assert client.get("/people/").status_code == 302
    assert Account.objects.get(pk=technician.account_id).session_round == before + 1


def test_a_last_day_to_come_ends_access_on_that_day(head, technician, tess):
    leave(head, tess, on=today() + timedelta(days=3))

    assert client_for(technician).get("/people/").status_code == 200


def test_leaving_one_school_leaves_the_other_open(head, technician, tess, other_school):
    other = somebody("Tess Wickham", Role.IT_SUPPORT, other_school)
    leave(head, tess, on=today())

    assert client_for(other).get("/people/").status_code == 200


def test_a_business_manager_may_note_a_leaver_with_an_account(school, tess):
    bo = somebody("Bo Rushmere", Role.BUSINESS, school)

    assert leave(bo, tess, on=today()).left_on == today()


def test_nobody_locks_themselves_out(head):
    own = add_person(head, name=head.name, account_id=head.account_id)

    with pytest.raises(OwnLeaving):
        leave(head, own, on=today())


def test_nobody_leaves_twice(digital_lead_client, head, ada):
    leave(head, ada, on=today())
    answer = digital_lead_client.post(f"/people/{ada.pk}/leave/", {"on": "2 March 2026"})

    assert "has left already" in answer.content.decode()


def test_a_duty_named_on_the_last_day_or_after_ends_too(head, ada):
    appoint(head, ada, duty=Duty.DPO, since=today())
    leave(head, ada, on=today() - timedelta(days=2))

    assert holders() == {}


def test_somebody_of_the_trust_loses_its_schools_too(trust, school):
    boss = somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust)
    Membership.objects.create(account_id=boss.account_id, organisation=school, role="it-manager")
    chief = somebody("Hugh Larkmoor", Role.HEADTEACHER, trust)
    with scope(trust):
        leave(chief, add_person(chief, name=boss.name, account_id=boss.account_id), on=today())

    assert not Membership.objects.filter(account_id=boss.account_id).current(today())
    with scope(school):
        assert Entry.objects.get().deed == "accounts.dismiss"


def test_a_school_keeps_whom_it_has_on_its_own_list(trust, technician, tess):
    chief = somebody("Hugh Larkmoor", Role.HEADTEACHER, trust)
    with scope(trust):
        leave(chief, add_person(chief, name=tess.name, account_id=tess.account_id), on=today())

    assert Membership.objects.filter(account_id=tess.account_id).current(today())
