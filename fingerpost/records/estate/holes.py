"""What can be wrong with an asset, by the word that names it in addresses and on pages.

The list takes ?missing=WORD (with any number of &kind=KIND beside it), and the mend page the same;
the findings of evidence.py link to both.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import reduce
from operator import or_

from django.db.models import F, Q

from fingerpost.foundation.registers.declaration import Hole
from fingerpost.standards.limits import limits_for

from .choices import (
    HELD,
    MAY_HOLD_DATA,
    STAYING,
    UPDATE_YEARS,
    USER_DEVICES,
    WARRANTY_YEARS,
    Acquired,
    Kind,
    Status,
    YesNo,
)

PLANNING = timedelta(days=730)
"""How far ahead replacements are planned: the two years of the DfE's strategy standard."""
DELIVERY = timedelta(days=14)
"""How much a warranty may fall short of its years because it began before the delivery."""


def held(title: str, field: str, when: Q) -> Hole:
    """Something missing of an asset that the school should still have."""
    return Hole(title, field, when, HELD)


def holes(today: date) -> Mapping[str, Hole]:
    """Every hole; those that end in "-due" also count dates that have passed."""
    found = {
        "description": held("without a description", "name", Q(name="")),
        "serial": held("without a serial number", "serial", Q(serial_key="")),
        "assignee": held(
            "in use but assigned to nobody",
            "assigned_to",
            Q(assigned_to="", status__in=(Status.IN_USE, Status.ON_LOAN)),
        ),
        "location": held("without a location", "location", Q(location="")),
        "purchase": held("without a purchase date", "purchased_on", Q(purchased_on=None)),
        "age": held(
            "whose age is not known",
            "made_on",
            Q(made_on=None)
            & (Q(purchased_on=None) | ~Q(acquired__in=(Acquired.NEW, Acquired.LEASED))),
        ),
        "review": held("without a review date", "review_on", Q(review_on=None)),
        "warranty": held("without a warranty date", "warranty_ends_on", Q(warranty_ends_on=None)),
        "support": held(
            "without an end-of-support date", "support_ends_on", Q(support_ends_on=None)
        ),
        "tag": held("without an asset tag", "tag", Q(tag_key="")),
        "encryption": held(
            "that may hold personal data and are not known to be encrypted",
            "encrypted",
            MAY_HOLD_PERSONAL_DATA & ~Q(encrypted=YesNo.YES),
        ),
        "warranty-length": held(
            "whose warranty is too short, or whose dates are not known",
            "warranty_ends_on",
            _too_short("warranty_ends_on", WARRANTY_YEARS),
        ),
        "support-length": held(
            "bought with too few years of updates, or whose dates are not known",
            "support_ends_on",
            _too_short("support_ends_on", UPDATE_YEARS),
        ),
        "replacement-cost": held(
            "due for a review within two years, and without a replacement cost",
            "replacement_cost",
            due_for_review(today) & Q(replacement_cost=None),
        ),
        "price": Hole(
            "without a replacement cost or a purchase cost",
            "replacement_cost",
            Q(replacement_cost=None, cost=None),
            STAYING,
        ),
        "edition": held(
            "whose operating system is no business or education edition, or not known",
            "os",
            Q(kind__in=USER_DEVICES) & ~PROPER_EDITION,
        ),
        "check-in": held(
            f"not seen by device management in the last {unseen_days(today)} days",
            "last_seen_on",
            Q(kind__in=USER_DEVICES) & _unseen(today),
        ),
        "leaver": held(
            "held by somebody who has left", "assigned_to", Q(holder__left_on__lt=today)
        ),
        "wiped": Hole(
            "disposed of, that may have held personal data, and not known to be wiped",
            "wiped_on",
            MAY_HOLD_PERSONAL_DATA & Q(wiped_on=None),
            (Status.DISPOSED,),
        ),
        "disposal-date": Hole(
            "disposed of without a date", "disposed_on", Q(disposed_on=None), (Status.DISPOSED,)
        ),
        "disposal-certificate": Hole(
            "disposed of without a certificate",
            "disposal_certificate",
            Q(disposal_certificate=""),
            (Status.DISPOSED,),
        ),
    }
    for word, field, title in (
        ("review", "review_on", "whose review date is missing or has passed"),
        ("warranty", "warranty_ends_on", "whose warranty is not known or has run out"),
        ("support", "support_ends_on", "whose support is not known or has ended"),
    ):
        passed = Q(**{f"{field}__lt": today})
        found[f"{word}-due"] = held(title, field, found[word].when | passed)
    found["safe-system"] = held(
        "without a business or education edition that still gets updates",
        "",
        found["edition"].when | (Q(kind__in=USER_DEVICES) & found["support-due"].when),
    )
    found["any"] = held("without every detail that the DfE lists", "", dfe_hole(found))
    return found


DFE_FIELDS = ("description", "serial", "assignee", "location", "purchase", "age", "review")
"""The holes that DfE digital leadership standard 2 names for an asset the school still has."""


MAY_HOLD_PERSONAL_DATA = Q(kind__in=MAY_HOLD_DATA) & ~Q(
    personal_data__in=(YesNo.NO, YesNo.NOT_APPLICABLE)
)
"""Not known counts as perhaps."""


_OTHERS = ("chrome", "ipados", "ios", "macos", "android")
"""Systems of which there is no edition for the home."""
_WINDOWS = ("pro", "education", "enterprise", "windows 11 se")
PROPER_EDITION = reduce(or_, (Q(os__icontains=word) for word in (*_OTHERS, *_WINDOWS))) & ~Q(
    os__icontains="home"
)


def due_for_review(today: date) -> Q:
    """What somebody will think about replacing within two years, or should have by now."""
    return Q(review_on__lte=today + PLANNING)


def unseen_days(today: date) -> int:
    """After how many days without a check-in a device is no longer under management."""
    return limits_for("estate.managed", today).days


def _unseen(today: date) -> Q:
    first = today - timedelta(days=unseen_days(today))
    return Q(last_seen_on=None) | Q(last_seen_on__lt=first)


def _too_short(field: str, years_of: Mapping[Kind, int]) -> Q:
    """Bought with fewer years of it than the DfE asks for the kind, or nobody can tell."""
    short = Q(purchased_on=None) | Q(**{field: None})
    for kind, years in years_of.items():
        span = timedelta(days=365 * years) - DELIVERY
        short |= Q(kind=kind, **{f"{field}__lt": F("purchased_on") + span})
    return short


def dfe_hole(found: Mapping[str, Hole]) -> Q:
    """Any of the fields that the DfE lists is missing."""
    lacking = Q()
    for word in DFE_FIELDS:
        lacking |= found[word].when
    return lacking
