"""Three Signs Learning Trust with Fernwhistle Primary and Oakhollow, as its IT director sees it."""

from collections.abc import Iterator

import pytest
from django.test import Client

from conftest import client_for, somebody
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Belonging, Kind, Organisation, Phase


@pytest.fixture
def oakhollow(trust: Organisation) -> Organisation:
    made = Organisation.objects.create(
        name="Oakhollow", kind=Kind.SCHOOL, phase=Phase.PRIMARY, created_on="2020-01-01"
    )
    Belonging.objects.create(school=made, trust=trust, since="2020-09-01")
    return made


@pytest.fixture
def director(trust: Organisation, school: Organisation, oakhollow: Organisation) -> Actor:
    """Tamsin Waymark, who works for the trust and in none of its schools."""
    return somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust)


@pytest.fixture
def director_client(director: Actor) -> Iterator[Client]:
    return client_for(director)
