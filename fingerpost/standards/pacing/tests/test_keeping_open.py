"""Whoever used Fingerpost before keeps open what had an answer."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from fingerpost.foundation.now import now, today
from fingerpost.standards import findings
from fingerpost.standards.catalogue import families, own_lists
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.pacing.models import Opening
from fingerpost.standards.pacing.reading import open_families

pytestmark = pytest.mark.django_db
LAST = ("pacing", "0002_whoever_has_begun_keeps_what_was_looked_at")
migration = import_module(f"fingerpost.standards.pacing.migrations.{LAST[1]}")


def migrate():
    then = MigrationLoader(connection).project_state(LAST).apps
    migration.open_what_has_an_answer(then, SimpleNamespace(connection=connection))


def test_families_with_an_answer_stay_open_since_the_first(school):
    findings.refresh(today())
    answered = StoredFinding.objects.filter(requirement__startswith="CYB").exclude(
        verdict="not_evidenced"
    )
    assert answered.exists()

    migrate()

    assert "cyber-security" in open_families()
    assert Opening.objects.get(family="cyber-security").opened_at <= now()


def test_families_without_one_do_not(school):
    findings.refresh(today())

    migrate()

    assert "network-cabling" not in open_families()


def test_every_code_of_the_catalogue_is_known():
    from_catalogue = {each.code: each.slug for each in (*families(), *own_lists())}
    del from_catalogue["DLG"]

    assert from_catalogue == migration.FAMILIES
