"""A query that is written once still keeps to whichever organisation is in scope."""

import pytest
from django.db import transaction
from django.db.transaction import TransactionManagementError

from fingerpost.foundation.audit.models import Version
from fingerpost.foundation.audit.trail import raise_versions
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.tenancy.scope import OutOfScope, scope

from .build import person

pytestmark = pytest.mark.django_db


def named() -> Prepared[Person]:
    return Prepared(lambda: Person.objects.own().filter(name=Given("name")))


def test_a_prepared_query_finds_what_was_given(school):
    made = person(school, "Ana Thistle")
    person(school, "Ben Thistle")

    found = named()(name="Ana Thistle")

    assert found == [made]
    assert vars(found[0]).keys() == vars(Person.objects.get(pk=made.pk)).keys()


def test_a_prepared_query_reads_the_scope_each_time(school, other_school):
    made = person(school, "Ana Thistle")
    ask = named()

    assert ask(name="Ana Thistle") == [made]
    with scope(other_school):
        assert ask(name="Ana Thistle") == []
        theirs = person(other_school, "Ana Thistle")
        assert ask(name="Ana Thistle") == [theirs]
    assert ask(name="Ana Thistle") == [made]


def test_a_query_written_in_one_school_says_nothing_of_it(school, other_school):
    with scope(other_school):
        theirs = person(other_school, "Ana Thistle")
    ask = named()

    assert ask(name="Ana Thistle") == []
    with scope(other_school):
        assert ask(name="Ana Thistle") == [theirs]


def test_a_prepared_query_without_a_scope_sees_nothing():
    with pytest.raises(OutOfScope):
        named()(name="Ana Thistle")


def test_a_prepared_query_answers_tuples_as_django_would(school):
    made = person(school, "Ana Thistle")
    plain = Person.objects.own().filter(pk=made.pk).values_list("pk", "name", "organisation")
    ask = Prepared(
        lambda: (
            Person.objects.own().filter(pk=Given("pk")).values_list("pk", "name", "organisation")
        )
    )

    assert ask(pk=made.pk) == list(plain)


def test_a_prepared_query_reads_the_rows_of_the_trust_where_django_would(
    school, trust, other_school
):
    for owner in (school, trust, other_school):
        with scope(owner):
            raise_versions(owner.pk, {"test.Thing"})
    ask = Prepared(lambda: Version.objects.values_list("organisation", flat=False))

    with scope(other_school):
        assert ask() == [(other_school.pk,)]
    assert sorted(ask()) == sorted([(school.pk,), (trust.pk,)])
    with scope(trust):
        assert ask() == [(trust.pk,)]


def test_a_query_that_can_find_nothing_finds_nothing(school):
    person(school, "Ana Thistle")

    assert Prepared(lambda: Person.objects.own().filter(name__in=[]))() == []


def test_a_value_that_was_not_given_is_an_error(school):
    with pytest.raises(KeyError):
        named()()


@pytest.mark.django_db(transaction=True)
def test_a_prepared_query_holds_rows_within_a_transaction_only(school):
    made = person(school, "Ana Thistle")
    held = Prepared(lambda: Person.objects.own().select_for_update().filter(pk=Given("pk")))
    with transaction.atomic():
        assert held(pk=made.pk) == [made]  # written by now, so that Django does not look again

    with pytest.raises(TransactionManagementError):
        held(pk=made.pk)
