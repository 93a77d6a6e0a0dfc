"""Two people at the same moment. The tests' SQLite lives in memory and has one connection, so that
only PostgreSQL can show it; a SQLite file has one writer at a time in any case."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, connections

from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate import actions
from fingerpost.records.estate.models import Asset

from .build import an_asset

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="needs several connections"),
]


def at_once(actor, jobs):
    """What each job answered, or the error that it ended with."""

    def run(job):
        try:
            with scope(actor.organisation):
                return job()
        except (ValidationError, actions.ChangedMeanwhile) as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(max_workers=8) as pool:
        return list(pool.map(run, jobs))


def test_every_asset_gets_a_number_of_its_own(technician):
    made = at_once(technician, [lambda: an_asset(technician)] * 24)

    assert sorted(asset.number for asset in made) == list(range(1, 25))
    assert Entry.objects.count() == 24


def test_a_tag_goes_to_one_of_two(technician):
    made = at_once(technician, [lambda: an_asset(technician, tag="FP-1")] * 8)

    assert sum(isinstance(each, ValidationError) for each in made) == 7
    assert Asset.objects.count() == 1


def test_one_of_two_changes_wins_and_the_other_is_told(technician):
    asset = an_asset(technician)
    jobs = [
        lambda n=n: actions.change(technician, asset, revision=1, location=f"Room {n}")
        for n in range(8)
    ]

    answers = at_once(technician, jobs)

    assert sum(isinstance(each, actions.ChangedMeanwhile) for each in answers) == 7


def test_mending_and_changing_at_once_do_not_block_each_other_for_ever(technician):
    made = [an_asset(technician) for _ in range(4)]
    mend = {asset.pk: {"supplier": "Acorn Supplies"} for asset in made}
    jobs = [lambda: actions.mend(technician, mend)]
    jobs += [
        lambda a=asset: actions.change(technician, a, revision=1, location="Hall") for asset in made
    ]

    at_once(technician, jobs)

    assert Asset.objects.filter(supplier="Acorn Supplies").count() == 4
