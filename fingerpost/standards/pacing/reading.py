"""Which families are open, read once for a page."""

from datetime import datetime

from django.db import models

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .models import Opening

FIRST = "digital-leadership-and-governance"
"""Where every school begins: the standards about who leads, and on which records the rest rests."""
MOMENT = models.DateTimeField()


def open_families(moment: datetime | None = None) -> frozenset[str]:
    """The families and own lists that are open, or were at a moment: one query."""
    return frozenset({FIRST, *(slug for (slug,) in _open(moment=moment or now()))})


_open = Prepared(lambda: Opening.objects.at(Given("moment", MOMENT)).values_list("family"))
