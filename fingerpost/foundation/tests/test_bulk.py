"""Many rows are written at once as carefully as one."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from fingerpost.foundation import deeds
from fingerpost.foundation.audit.models import Version
from fingerpost.foundation.deeds import OutsideADeed
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy import bulk
from fingerpost.foundation.tenancy.scope import OutOfScope

from .build import numbers, person

pytestmark = pytest.mark.django_db


def people(school, *names, **fields):
    return [
        Person(organisation=school, number=next(numbers), name=name, name_key=name, **fields)
        for name in names
    ]


def test_new_rows_get_keys_that_go_on_from_the_last(school):
    first = person(school, "Ada")
    rows = people(school, "Bo", "Cy")

    with deeds.begin("test"):
        bulk.insert_many(Person, rows)
    later = person(school, "Di")

    assert first.pk < rows[0].pk < rows[1].pk < later.pk
    assert Person.objects.get(pk=rows[1].pk).name == "Cy"


def test_very_many_rows_are_written_like_few(school):
    rows = people(school, *(f"Näme {n}\t\\N" for n in range(bulk.MANY)), left_on=date(2026, 3, 2))

    with deeds.begin("test"):
        bulk.insert_many(Person, rows)
    later = person(school, "Di")

    kept = Person.objects.exclude(pk=later.pk).order_by("pk").values_list("pk", "name", "left_on")
    assert list(kept) == [(row.pk, row.name, row.left_on) for row in rows]
    assert later.pk > rows[-1].pk


def test_a_unique_rule_holds_for_very_many_too(school):
    twice = people(school, *["Ada"] * bulk.MANY)
    twice[-1].number = twice[0].number

    with deeds.begin("test"), pytest.raises(IntegrityError), transaction.atomic():
        bulk.insert_many(Person, twice)
    assert not Person.objects.exists()


def test_each_row_may_change_in_other_fields(school):
    rows = people(school, "Ada", "Bo", "Cy")
    with deeds.begin("test"):
        bulk.insert_many(Person, rows)
        rows[0].name, rows[1].left_on = "Ava", date(2026, 3, 2)
        bulk.update_many(Person, [(rows[0], ["name"]), (rows[1], ["left_on"]), (rows[2], [])])

    kept = Person.objects.order_by("pk").values_list("name", "left_on")
    assert list(kept) == [("Ava", None), ("Bo", date(2026, 3, 2)), ("Cy", None)]


def test_rows_of_another_school_are_refused(school, other_school):
    rows = people(other_school, "Ada")

    with deeds.begin("test"), pytest.raises(OutOfScope):
        bulk.insert_many(Person, rows)
    rows[0].pk = 1
    with deeds.begin("test"), pytest.raises(OutOfScope):
        bulk.update_many(Person, [(rows[0], ["name"])])


def test_outside_a_deed_nothing_is_written(school):
    with pytest.raises(OutsideADeed):
        bulk.insert_many(Person, people(school, "Ada"))
    assert not Person.objects.exists()


def test_the_organisation_never_changes(school):
    ada = person(school)

    with deeds.begin("test"), pytest.raises((OutOfScope, ValueError)):
        bulk.update_many(Person, [(ada, ["organisation"])])


def test_a_unique_rule_holds_for_many_too(school):
    twice = [Version(organisation=school, model="people.Person") for _ in range(2)]

    with pytest.raises(IntegrityError), transaction.atomic():
        bulk.insert_many(Version, twice)
    assert not Version.objects.exists()


def test_rows_that_begin_alike_are_as_the_model_makes_them(school):
    ada = bulk.blank(Person, organisation_id=school.pk)(number=1, name="Ada", name_key="ada")
    with deeds.begin("test"):
        bulk.insert_many(Person, [ada])

    assert not ada._state.adding
    assert Person.objects.get() == ada
    assert Person.objects.get().left_on is None
