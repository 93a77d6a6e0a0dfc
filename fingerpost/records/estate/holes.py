"""What can be wrong with an asset, by the word that names it in addresses and on pages.

The list takes ?missing=WORD (with any number of &kind=KIND beside it), and the mend page the same;
the findings of evidence.py link to both.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from django.db.models import F, Q

from fingerpost.foundation.registers.declaration import Hole

from .choices import HELD, MAY_HOLD_DATA, WARRANTY_YEARS, Acquired, Status, YesNo

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
            _warranty_too_short(),
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
    found["any"] = held("without every detail that the DfE lists", "", dfe_hole(found))
    return found


DFE_FIELDS = ("description", "serial", "assignee", "location", "purchase", "age", "review")
"""The holes that DfE digital leadership standard 2 names for an asset the school still has."""


MAY_HOLD_PERSONAL_DATA = Q(kind__in=MAY_HOLD_DATA) & ~Q(
    personal_data__in=(YesNo.NO, YesNo.NOT_APPLICABLE)
)
"""Not known counts as perhaps."""


def _warranty_too_short() -> Q:
    """Bought with fewer years of warranty than the DfE asks for its kind, or nobody can tell."""
    short = Q(purchased_on=None) | Q(warranty_ends_on=None)
    for kind, years in WARRANTY_YEARS.items():
        span = timedelta(days=365 * years) - DELIVERY
        short |= Q(kind=kind, warranty_ends_on__lt=F("purchased_on") + span)
    return short


def dfe_hole(found: Mapping[str, Hole]) -> Q:
    """Any of the fields that the DfE lists is missing."""
    lacking = Q()
    for word in DFE_FIELDS:
        lacking |= found[word].when
    return lacking
