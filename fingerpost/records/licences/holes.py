"""What can be missing of a licence, and what its seats say."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.db.models import F, Q

from fingerpost.foundation.registers.declaration import Hole
from fingerpost.standards.limits import limits_for

from .choices import CURRENT, LICENSED, PAID_ANEW, UNCOUNTED, Metric, Status

COUNT = "licences.enough_seats"
"""How old a count may be: the rule that rests on it says."""
BY_SEATS = Q(kind__in=LICENSED) & ~Q(metric__in=UNCOUNTED)
UNCOUNTED_USE = BY_SEATS & (Q(bought=None) | Q(used=None, assigned=None))
OVER = BY_SEATS & (Q(used__gt=F("bought")) | Q(used=None, assigned__gt=F("bought")))
UNUSED = BY_SEATS & (Q(used__lt=F("bought")) | Q(used=None, assigned__lt=F("bought")))
IN_USE = (Status.IN_USE,)


def old_count(today: date) -> Q:
    """Counts that are not dated, or too old to tell anything."""
    since = today - timedelta(days=limits_for(COUNT, today).days)
    used = Q(used__isnull=False) & (Q(used_on=None) | Q(used_on__lt=since))
    assigned = Q(used=None, assigned__isnull=False)
    assigned &= Q(assigned_on=None) | Q(assigned_on__lt=since)
    return BY_SEATS & Q(bought__isnull=False) & (used | assigned)


def holes(today: date) -> Mapping[str, Hole]:
    """Every hole, by the word that addresses have for it."""
    return {
        "over": Hole("that more use than were bought", "", OVER, IN_USE),
        "unlicensed": Hole(
            "with too few seats, or in use after their end",
            "",
            Q(kind__in=LICENSED) & (OVER | Q(ends_on__lt=today)),
            IN_USE,
        ),
        "uncounted": Hole(
            "whose seats nobody has counted within a year",
            "",
            UNCOUNTED_USE | old_count(today),
            IN_USE,
        ),
        "unused": Hole("with seats that nobody uses", "", UNUSED, IN_USE),
        "metric": Hole(
            "of which nobody said what a seat is",
            "metric",
            Q(kind__in=LICENSED, metric=Metric.UNKNOWN),
            CURRENT,
        ),
        "seats": Hole("without the number of seats", "bought", BY_SEATS & Q(bought=None), CURRENT),
        "use": Hole(
            "whose use nobody has counted", "used", BY_SEATS & Q(used=None, assigned=None), IN_USE
        ),
        "count-due": Hole("whose use was counted too long ago", "used", old_count(today), IN_USE),
        "end": Hole(
            "that are paid anew, without an end",
            "ends_on",
            Q(kind__in=PAID_ANEW, ends_on=None),
            CURRENT,
        ),
        "ended": Hole("in use after their end", "ends_on", Q(ends_on__lt=today), IN_USE),
        "support-due": Hole(
            "that get no updates any more", "support_ends_on", Q(support_ends_on__lt=today), IN_USE
        ),
        "contract": Hole(
            "that no contract in the register covers",
            "contract_title",
            Q(kind__in=LICENSED, contract=None),
            CURRENT,
        ),
        "cost": Hole("without a cost", "cost_year", Q(kind__in=PAID_ANEW, cost_year=None), CURRENT),
    }
