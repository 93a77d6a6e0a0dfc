"""Looking again in the background: at what changed, not too often, and after an error."""

from datetime import UTC, datetime

import pytest
from django.db import OperationalError

from conftest import somebody
from fingerpost.foundation.now import pretend
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards import findings, refresher
from fingerpost.standards.catalogue import evidence_keys
from fingerpost.standards.models import StoredFinding

stored = pytest.mark.django_db


@pytest.fixture
def memory(school, trust, monkeypatch):
    """A memory that has seen the trust and its school as they are; nobody has to rest."""
    monkeypatch.setattr(refresher, "AT_MOST_EVERY", 0.0)
    held = refresher.Memory()
    refresher.glance(held)
    return held


@stored
def test_the_first_glance_looks_at_everything(memory, school):
    asked = sum(len(served) for served in evidence_keys().values())
    assert StoredFinding.objects.open().count() == asked
    assert refresher.glance(memory) == []


@stored
def test_a_change_is_looked_at_where_it_was_made(memory, school, head):
    people.add_person(head, name="Ada Fernhill")

    assert refresher.glance(memory) == [school.pk]


@stored
def test_what_a_trust_changes_is_looked_at_in_its_schools_too(memory, school, trust):
    with scope(trust):
        people.add_person(somebody("Tom Signpost", Role.TRUST_IT_LEAD, trust), name="A. Trustee")

    assert refresher.glance(memory) == sorted([trust.pk, school.pk])


@stored
def test_a_new_day_is_looked_at_afresh(memory, school, trust):
    with pretend(datetime(2030, 1, 1, 12, tzinfo=UTC)):
        assert refresher.glance(memory) == sorted([trust.pk, school.pk])
        assert refresher.glance(memory) == []


@stored
def test_an_organisation_rests_between_two_looks_and_is_not_forgotten(
    memory, school, head, monkeypatch
):
    monkeypatch.setattr(refresher, "AT_MOST_EVERY", 60.0)
    people.add_person(head, name="Ada Fernhill")
    assert refresher.glance(memory) == []

    monkeypatch.setattr(refresher, "AT_MOST_EVERY", 0.0)

    assert refresher.glance(memory) == [school.pk]


@stored
def test_what_the_database_refuses_is_tried_again(memory, school, head, monkeypatch, caplog):
    people.add_person(head, name="Ada Fernhill")
    works = findings.refresh

    def refuse(*args, **options):
        raise OperationalError("database is locked")

    monkeypatch.setattr(findings, "refresh", refuse)
    assert refresher.glance(memory) == []
    assert "could not be refreshed" in caplog.text

    monkeypatch.setattr(findings, "refresh", works)
    assert refresher.glance(memory) == [school.pk]
