import pytest

from fingerpost.foundation.actor import Actor
from fingerpost.records.estate.labels.actions import address_all
from fingerpost.records.estate.labels.models import AssetAddress
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.tests.build import an_asset
from fingerpost.work.servicedesk.tests.build import a_room, listed


@pytest.fixture
def ted(digital_lead, teacher):
    """Ted Brackley on the list of people."""
    return listed(digital_lead, teacher)


@pytest.fixture
def room(digital_lead):
    return a_room(digital_lead)


@pytest.fixture
def visualiser(technician: Actor) -> Asset:
    """An asset about which there is much that strangers must not see."""
    return an_asset(
        technician,
        name="Visualiser of Ms Brackley",
        tag="FW-0187",
        serial="SN-SECRET-1",
        assigned_to="Ted Brackley",
    )


@pytest.fixture
def address(technician: Actor, visualiser: Asset) -> AssetAddress:
    return address_all(technician, [visualiser])[visualiser.pk]
