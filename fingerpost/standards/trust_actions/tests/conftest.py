import pytest

from conftest import somebody
from fingerpost.foundation.permissions import Role

from .build import led


@pytest.fixture
def oakhollow(trust):
    return led(
        "Oakhollow", trust, **{"slt-digital-lead": "Ida Oaken", "headteacher": "Una Thornby"}
    )


@pytest.fixture
def mossbeck(trust):
    return led("Mossbeck Academy", trust, headteacher="Rhys Mossman")


@pytest.fixture
def director(trust):
    return somebody("Tamsin Waymark", Role.TRUST_IT_LEAD, trust)
