"""Opening a family asks nobody for anything: duties come from records and from what people said."""

import pytest

from fingerpost.foundation.duties.horizon import items
from fingerpost.foundation.now import today
from fingerpost.records.estate.tests.build import an_asset
from fingerpost.standards import findings

from .build import open_every_family

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked_of(head, technician):
    """What falls due for the headteacher and for the technician, by title."""
    return lambda: [each.title for actor in (head, technician) for each in items(actor, today())]


def test_opening_every_family_at_once_adds_no_duty(head, technician, asked_of):
    an_asset(technician)
    findings.refresh(today())
    before = asked_of()
    open_every_family(head)
    findings.refresh(today(), everything=True)

    assert asked_of() == before


def test_a_record_that_falls_due_does(technician, asked_of):
    before = asked_of()
    an_asset(technician, review_on=today())

    assert len(asked_of()) > len(before)
