from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from conftest import somebody
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import pretend
from fingerpost.foundation.permissions import Role


@pytest.fixture
def business(school) -> Actor:
    return somebody("Bel Ledgerly", Role.BUSINESS, school)


@pytest.fixture
def in_autumn() -> Iterator[None]:
    """21 November 2026: the last day to say no to the usual contract is 31 December."""
    with pretend(datetime(2026, 11, 20, 12, tzinfo=UTC)):
        yield
