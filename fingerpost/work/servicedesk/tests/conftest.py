from datetime import UTC, datetime

import pytest

from fingerpost.foundation.calendar.actions import set_terms
from fingerpost.foundation.calendar.rules import AcademicYear
from fingerpost.foundation.calendar.tests.build import terms
from fingerpost.foundation.now import pretend
from fingerpost.work.servicedesk.expectations.tests.build import agreed

from .build import a_ticket, listed


@pytest.fixture
def ticket(head, technician, teacher):
    """Ted Brackley's projector."""
    listed(head, teacher)
    return a_ticket(technician, by=teacher)


@pytest.fixture
def promised(head, digital_lead, technician):
    """Expectations in force from 7 October 2026, and the terms of that year."""
    with pretend(datetime(2026, 10, 6, 9, tzinfo=UTC)):
        set_terms(head, AcademicYear(2026), terms(2026))
        return agreed(digital_lead, technician)
