"""The story can be told on any day of the year, and nothing of it lies ahead of the clock."""

from datetime import UTC, datetime

import pytest

from fingerpost.config.demonstration.loading import load
from fingerpost.foundation.audit.models import Entry
from fingerpost.foundation.now import pretend
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from .gaps import TOLD, missing

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("day", ["2026-12-25", "2027-08-31", "2027-09-01", "2028-02-29"])
def test_the_story_is_told_on_any_day(day):
    early = datetime.fromisoformat(f"{day}T06:00").replace(tzinfo=UTC)
    with pretend(early):
        load()
        assert missing(TOLD) == []

    for place in Organisation.objects.all():
        with scope(place):
            moments = Entry.objects.order_by("at").values_list("at", flat=True)
            assert moments.last() <= early
            assert (early - moments.first()).days >= 70
