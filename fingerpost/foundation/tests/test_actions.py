"""An action is allowed, all or nothing, and on the record; nothing else writes."""

import pytest

from fingerpost.foundation import deeds
from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.audit.models import Change, Detail, Entry, Version
from fingerpost.foundation.audit.trail import note
from fingerpost.foundation.deeds import NotOnTheRecord, OutsideADeed
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.people.models import Duty, LocalTitle, Person

from .build import person

pytestmark = pytest.mark.django_db


def test_a_deed_is_on_the_record_with_its_changes(head):
    made = add_person(head, name="Ada Fernhill")

    entry = Entry.objects.get()
    assert (entry.seq, entry.deed, entry.account) == (1, "people.create", head.account_id)
    assert Change.objects.get(object_id=made.pk).fields["name"] == [None, "Ada Fernhill"]
    assert Detail.objects.get(name="actor").value == "Hugh Larkmoor"


def test_a_deed_raises_the_version_of_its_model_once(head):
    add_person(head, name="Ada Fernhill")
    add_person(head, name="Bo Rushmere")

    assert Version.objects.get(model="people.Person").n == 2


def test_a_role_without_the_permission_may_not(governor):
    with pytest.raises(NotAllowed):
        add_person(governor, name="Ada Fernhill")
    assert not Person.objects.exists()


def test_an_action_that_records_nothing_is_rolled_back(head):
    made = LocalTitle(organisation=head.organisation, duty=Duty.DPO, title="Data guardian")
    with deeds.begin("test"):
        made.save()

    @action("people.create")
    def forgetful(actor):
        LocalTitle.objects.update(title="changed")

    with pytest.raises(NotOnTheRecord):
        forgetful(head)
    made.refresh_from_db()
    assert made.title == "Data guardian"


def test_an_action_that_records_another_model_is_rolled_back(head):
    @action("people.create")
    def sly(actor):
        LocalTitle(organisation=actor.organisation, duty=Duty.DPO, title="Hidden").save()
        note(actor.organisation, reason="something else")

    with pytest.raises(NotOnTheRecord, match=r"people\.LocalTitle"):
        sly(head)
    assert not LocalTitle.objects.exists()


@pytest.mark.parametrize(
    "write",
    [
        lambda row: row.save(),
        lambda row: row.delete(),
        lambda row: Person.objects.update(job_title="x"),
        lambda row: Person.objects.all().delete(),
        lambda row: Person.objects.bulk_create([row]),
        lambda row: Person.objects.bulk_update([row], ["name"]),
    ],
)
def test_a_write_outside_a_deed_is_refused(school, write):
    made = person(school)

    with pytest.raises(OutsideADeed):
        write(made)


def test_alter_notes_what_differs_and_nothing_else(head):
    made = person(head.organisation)

    @action("people.create")
    def rename(actor):
        alter(made, {"name": "Ada Fernhill-Moss", "job_title": ""})

    rename(head)
    assert Change.objects.get().fields == {"name": ["Ada Fernhill", "Ada Fernhill-Moss"]}


def test_a_refusal_in_the_middle_leaves_nothing_half_written(head):
    @action("people.create")
    def two(actor):
        add(Person(organisation=actor.organisation, number=1, name="First"))
        raise NotAllowed("The second was refused.")

    with pytest.raises(NotAllowed):
        two(head)
    assert not Person.objects.exists()
    assert not Entry.objects.exists()


def test_a_deed_leaves_no_deed_behind(head):
    add_person(head, name="Ada Fernhill")

    with pytest.raises(OutsideADeed):
        deeds.current()
