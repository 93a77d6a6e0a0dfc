import pytest

from fingerpost.work.servicedesk.tests.build import a_room, listed


@pytest.fixture
def ted(digital_lead, teacher):
    """Ted Brackley on the list of people."""
    return listed(digital_lead, teacher)


@pytest.fixture
def room(digital_lead):
    return a_room(digital_lead)
