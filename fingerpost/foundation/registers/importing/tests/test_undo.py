"""Undoing leaves what other records refer to by now, and says afterwards what it left."""

import pytest
from django.apps import apps
from django.db import models

from conftest import client_for
from fingerpost.foundation import deeds
from fingerpost.foundation.audit.models import Change
from fingerpost.foundation.registers.importing import actions, undoing
from fingerpost.foundation.registers.importing.pointing import pointed_at

from .build import SUPPLIERS, checked

pytestmark = pytest.mark.django_db


def pointing(row):
    """A row of some other table that refers to a supplier."""
    relation = next(
        each
        for each in SUPPLIERS.model._meta.get_fields(include_hidden=True)
        if each.auto_created and not each.concrete
    )
    other = relation.related_model(organisation=row.organisation)
    setattr(other, relation.field.name, row)
    for field in other._meta.concrete_fields:
        if field.choices and not getattr(other, field.attname):
            setattr(other, field.attname, field.flatchoices[0][0])
    with deeds.begin("test"):
        other.save()
    return other


def test_a_row_that_is_referred_to_stays_and_is_named(technician):
    run = actions.commit(technician, checked(technician))
    kept = SUPPLIERS.model.objects.get(legal_name="Brackley")
    words = str(pointing(kept)._meta.verbose_name_plural)
    client, address = client_for(technician), f"/suppliers/import/{run.pk}/"

    page = client.get(f"{address}undo/")
    assert "1 supplier stays as it is" in page.text
    assert f"by now {words} belong to it" in page.text
    page = client.post(f"{address}undo/", follow=True)

    assert "Import undone: 2 suppliers removed" in page.text
    assert "What stayed as it is" in page.text
    assert f'href="/suppliers/{kept.pk}/"' in page.text
    assert SUPPLIERS.model.objects.get() == kept


def test_without_anything_left_nothing_is_listed(technician):
    run = undoing.undo(technician, actions.commit(technician, checked(technician)))

    page = client_for(technician).get(f"/suppliers/import/{run.pk}/")
    assert "What stayed as it is" not in page.text
    assert run.left == []


def test_every_foreign_key_to_a_register_is_asked(technician, django_assert_num_queries):
    keys = sum(
        field.related_model is SUPPLIERS.model
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey)
    )
    assert keys
    assert not SUPPLIERS.model.objects.exists()  # asks once which trust the school belongs to

    with django_assert_num_queries(keys):
        assert pointed_at(SUPPLIERS.model, [1, 2], Change.objects.all()) == {}
