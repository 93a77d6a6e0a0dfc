import pytest

from conftest import somebody
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role

from .build import appointed


@pytest.fixture
def safeguarding(digital_lead, school):
    """Dana Webb, the school's designated safeguarding lead, who signs in."""
    return appointed(digital_lead, somebody("Dana Webb", Role.DSL, school), Duty.DSL)


@pytest.fixture
def leader(digital_lead, head):
    """The headteacher on the list of people, holding that duty."""
    return appointed(digital_lead, head, Duty.HEADTEACHER)


@pytest.fixture
def chair(digital_lead, governor):
    return appointed(digital_lead, governor, Duty.CHAIR)
