"""No scope, no rows; one school's rows are nothing to another."""

from datetime import date

import pytest
from django.db import connection
from django.db.models import Count
from django.test.utils import CaptureQueriesContext

from fingerpost.foundation import deeds
from fingerpost.foundation.people import actions
from fingerpost.foundation.people.models import Appointment, Duty, Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import OutOfScope, scope

from .build import person, somebody

pytestmark = pytest.mark.django_db

RUNS = {
    "list": list,
    "count": lambda rows: rows.count(),
    "exists": lambda rows: rows.exists(),
    "update": lambda rows: rows.update(id=0),
    "delete": lambda rows: rows.delete(),
    "aggregate": lambda rows: rows.aggregate(n=Count("pk")),
    "first": lambda rows: rows.first(),
    "iterator": lambda rows: list(rows.iterator()),
    "values": lambda rows: list(rows.values_list("pk")),
    "in bulk": lambda rows: rows.in_bulk(),
    "union": lambda rows: list(rows.union(Person.objects.all())),
}


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
@pytest.mark.parametrize("model", [Person, Appointment])
def test_a_query_can_be_built_anywhere_but_not_run(model, run):
    rows = model.objects.filter(pk__gt=0)

    with deeds.begin("test"), pytest.raises(OutOfScope):
        run(rows)


def test_each_school_sees_its_own(school, other_school):
    made = person(school)

    assert Person.objects.get() == made
    with scope(other_school):
        assert not Person.objects.exists()
        with pytest.raises(Person.DoesNotExist):
            made.refresh_from_db()


def test_a_school_cannot_change_another_schools_row(school, other_school):
    made = person(school)

    with scope(other_school), deeds.begin("test"):
        assert Person.objects.filter(pk=made.pk).update(job_title="stolen") == 0
        with pytest.raises(OutOfScope):
            made.save()
        with pytest.raises(OutOfScope):
            made.delete()
        with pytest.raises(OutOfScope):
            Person.objects.bulk_update([made], ["job_title"])
    made.refresh_from_db()
    assert made.job_title == ""


def test_a_row_never_changes_its_organisation(school, other_school):
    made = person(school)

    with deeds.begin("test"):
        with pytest.raises(OutOfScope):
            Person.objects.update(organisation=other_school)
        with pytest.raises(OutOfScope):
            Person.objects.bulk_update([made], ["organisation"])
    made.refresh_from_db()
    assert made.organisation == school


def test_a_foreign_key_to_another_school_is_refused(school, other_school, head):
    with scope(other_school):
        theirs = person(other_school)

    link = Appointment(organisation=school, duty=Duty.DPO, person=theirs, starts_on="2026-09-01")
    with deeds.begin("test"):
        with pytest.raises(OutOfScope):
            link.save()
        with pytest.raises(OutOfScope):
            Appointment.objects.bulk_create([link])


def test_a_foreign_key_at_home_is_accepted(school, head):
    ours = person(school)

    held = actions.appoint(head, ours, duty=Duty.DPO, since=date(2026, 9, 1))

    assert held.person == ours


def test_a_school_reads_its_trusts_rows_and_cannot_write_them(school, trust):
    with scope(trust):
        shared = person(trust)

    assert Person.objects.get() == shared
    with deeds.begin("test"):
        assert Person.objects.update(job_title="x") == 0
        assert Person.objects.all().delete()[0] == 0
        with pytest.raises(OutOfScope):
            shared.save()


def test_a_trust_does_not_read_its_schools_rows(school, trust):
    person(school)

    with scope(trust):
        assert not Person.objects.exists()


def test_a_school_that_left_the_trust_loses_sight_of_its_rows(school, trust):
    with scope(trust):
        person(trust)
    school.belongings.update(until="2021-08-31")

    with scope(school):
        assert not Person.objects.exists()


def test_saving_an_old_row_never_writes_the_tenant_column(school):
    made = person(school)

    with deeds.begin("test"), CaptureQueriesContext(connection) as queries:
        made.save()
    written = next(q["sql"] for q in queries if q["sql"].startswith("UPDATE"))
    assert '"name" =' in written.split("WHERE")[0]
    assert '"organisation_id" =' not in written.split("WHERE")[0]


def test_an_action_outside_its_actors_organisation_is_refused(school, other_school):
    quill = somebody("Sam Quill", Role.HEADTEACHER, other_school)

    with pytest.raises(OutOfScope):
        actions.add_person(quill, name="Intruder")
