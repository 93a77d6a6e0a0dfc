import pytest

from fingerpost.foundation.actor import Actor
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.tests.build import an_asset


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
