"""The work of the night: in order, all of it, and again if a part of it failed."""

import pytest
from django.db import OperationalError

from fingerpost.config import nightly
from fingerpost.foundation.tasks.schedules import GLANCES, SCHEDULES
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards import findings
from fingerpost.standards.models import StoredFinding


def refuse() -> None:
    raise OperationalError("disk full")


def test_the_night_and_the_glance_at_findings_are_declared():
    assert SCHEDULES["nightly"].task == nightly.nightly
    assert "findings" in GLANCES


@pytest.mark.django_db
def test_every_organisation_is_looked_at_afresh(school, other_school):
    nightly.look_afresh()

    for each in (school, other_school):
        with scope(each):
            assert StoredFinding.objects.open().exists()


@pytest.mark.django_db
def test_an_organisation_that_fails_does_not_keep_the_others(trust, school, monkeypatch):
    looked = []

    def refuse_once(*args: object, **options: object) -> None:
        looked.append(args)
        if len(looked) == 1:
            refuse()

    monkeypatch.setattr(findings, "refresh", refuse_once)

    with pytest.raises(nightly.NotAllDone):
        nightly.look_afresh()
    assert len(looked) == 2


def test_a_step_that_fails_does_not_keep_the_next(monkeypatch):
    done = []

    def count() -> None:
        done.append(1)

    monkeypatch.setattr(nightly, "STEPS", [refuse, count])

    with pytest.raises(nightly.NotAllDone, match="refuse"):
        nightly.nightly.call()
    assert done == [1]


def test_a_night_without_trouble_names_its_steps(monkeypatch):
    monkeypatch.setattr(nightly, "STEPS", [test_the_night_and_the_glance_at_findings_are_declared])

    assert len(nightly.nightly.call()) == 1
