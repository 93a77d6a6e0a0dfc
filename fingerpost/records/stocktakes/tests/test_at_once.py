"""Two people count at the same moment; only PostgreSQL has several connections here."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.stocktakes import actions
from fingerpost.records.stocktakes.models import Line

from .build import begun, placed

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="needs several connections"),
]


def at_once(actor, jobs):
    """What each job answered, or the refusal that it ended with."""

    def run(job):
        try:
            with scope(actor.organisation):
                return job()
        except DomainError as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(max_workers=8) as pool:
        return list(pool.map(run, jobs))


def test_two_people_lose_nothing_of_what_they_count(school, technician):
    _, (ict, hall) = begun(technician, "ICT suite", "Hall")
    things = [placed(school, (ict, hall)[n % 2].room) for n in range(16)]

    at_once(
        technician,
        [
            lambda n=n, thing=thing: actions.see(technician, (ict, hall)[n % 2], asset=thing)
            for n, thing in enumerate(things)
        ],
    )
    assert Line.objects.filter(outcome="found").count() == 16


def test_a_thing_that_two_rooms_claim_at_once_is_counted_in_one(school, technician):
    _, (ict, hall) = begun(technician, "ICT suite", "Hall")
    thing = placed(school, ict.room)

    answers = at_once(
        technician,
        [lambda room=room: actions.see(technician, room, asset=thing) for room in (ict, hall) * 4],
    )
    assert Line.objects.count() == 1
    assert sum(isinstance(each, DomainError) for each in answers) == 7
