"""What can be missing of a system that the school works with."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from fingerpost.foundation.registers.declaration import Hole

from .choices import (
    CURRENT,
    SIGNED_IN_TO,
    BackedUpBy,
    Criticality,
    Hosting,
    Mfa,
    PersonalData,
    SignIn,
)

ONLINE = Q(hosting__in=(Hosting.ONLINE, Hosting.BOTH))
SIGNED_IN = Q(sign_in__in=SIGNED_IN_TO)
"""A system of which nobody knows how people sign in counts as one to which they do."""


def holes(today: date) -> Mapping[str, Hole]:
    """Every hole, by the word that addresses have for it."""
    return {
        "owner": _hole("without an owner", "owner_name", Q(owner_name="")),
        "owner-unknown": _hole(
            "whose owner is not on the list of people", "owner_name", Q(owner=None)
        ),
        "technical": _hole("without a technical owner", "technical_name", Q(technical_name="")),
        "criticality": _hole(
            "of which nobody said how critical they are",
            "criticality",
            Q(criticality=Criticality.UNKNOWN),
        ),
        "supplier": _hole(
            "whose supplier is not in the register", "supplier_name", Q(supplier=None)
        ),
        "downtime": _hole(
            "without the longest time they may be down", "rto_hours", Q(rto_hours=None)
        ),
        "single-sign-on": _hole(
            "to which people sign in with a password of its own",
            "sign_in",
            SIGNED_IN & ~Q(sign_in=SignIn.SSO),
        ),
        "mfa": _hole(
            "that do not ask everybody for a second step", "mfa", SIGNED_IN & ~Q(mfa=Mfa.ALL)
        ),
        "online-second-step": _hole(
            "that are online and do not ask everybody for a second step",
            "mfa",
            ONLINE & SIGNED_IN & ~Q(mfa=Mfa.ALL),
        ),
        "admin-mfa": _hole(
            "that do not ask administrators for a second step",
            "mfa",
            SIGNED_IN & ~Q(mfa__in=(Mfa.ALL, Mfa.ADMINS)),
        ),
        "personal-data": _hole(
            "of which nobody said whether they hold personal data",
            "personal_data",
            Q(personal_data=PersonalData.UNKNOWN),
        ),
        "backup": _hole(
            "that nobody backs up, or nobody knows",
            "backed_up_by",
            Q(backed_up_by__in=(BackedUpBy.UNKNOWN, BackedUpBy.NOBODY)),
        ),
        "review-due": _hole(
            "whose review date is missing or has passed",
            "review_on",
            Q(review_on=None) | Q(review_on__lt=today),
        ),
    }


def _hole(title: str, field: str, when: Q) -> Hole:
    return Hole(title, field, when, CURRENT)
