"""Which families are open, read once for a page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import models

from fingerpost.foundation.now import LONDON, now
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.tenancy.scope import current_scope
from fingerpost.standards import catalogue
from fingerpost.standards.catalogue import Family

from .models import Opening

FIRST = "digital-leadership-and-governance"
"""Where every school begins: the standards about who leads, and on which records the rest rests."""
MOMENT = models.DateTimeField()


def open_families(moment: datetime | None = None) -> frozenset[str]:
    """The families and own lists that are open, or were at a moment: one query."""
    return frozenset({FIRST, *(slug for (slug,) in _open(moment=moment or now()))})


def open_since() -> Mapping[str, datetime]:
    """Since when each open family is open; the first one always was."""
    began = {slug: opened_at for slug, _, opened_at in _begun()}
    return began | {FIRST: datetime.min.replace(tzinfo=UTC)}


@dataclass(frozen=True, slots=True)
class Behind:
    """An open family whose edition in force nobody here has accepted yet."""

    family: Family
    before: Family
    """As the school last worked with it."""


def behind(day: date) -> list[Behind]:
    """The open families with a new edition."""
    return _behind((*catalogue.families(day), *catalogue.own_lists(day)))


def behind_of(family: Family) -> Behind | None:
    """The same of one family."""
    return next(iter(_behind([family])), None)


def _behind(every: Iterable[Family]) -> list[Behind]:
    """Asks the database only where there is another edition at all."""
    renewed = [each for each in every if each is not catalogue.editions(each.slug)[0]]
    if not renewed:
        return []
    began: dict[str, date] = {}
    if any(each.slug == FIRST for each in renewed):
        began[FIRST] = Organisation.objects.get(pk=current_scope().organisation_id).created_on
    for slug, edition, opened_at in _begun():
        began[slug] = edition or opened_at.astimezone(LONDON).date()
    found = [
        Behind(each, catalogue.family(each.slug, began[each.slug]))
        for each in renewed
        if each.slug in began
    ]
    return [each for each in found if each.before.edition < each.family.edition]


_begun = Prepared(
    lambda: Opening.objects.all().standing().values_list("family", "edition", "opened_at")
)
_open = Prepared(lambda: Opening.objects.at(Given("moment", MOMENT)).values_list("family"))
