"""What can be missing of a supplier that the school deals with."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from fingerpost.foundation.registers.declaration import Hole

from .choices import CURRENT, HOLD_DATA, Criticality, DataRole

HOLDS_DATA = Q(data_role__in=HOLD_DATA)


def hole(title: str, field: str, when: Q) -> Hole:
    return Hole(title, field, when, CURRENT)


def holes(today: date) -> Mapping[str, Hole]:
    """Every hole; those that end in "-due" also count dates that have passed."""
    return {
        "contact": hole("without a contact", "contact_name", Q(contact_name="")),
        "email": hole("without an e-mail address", "contact_email", Q(contact_email="")),
        "company": hole(
            "without a Companies House number", "companies_house", Q(companies_house="")
        ),
        "data-role": hole(
            "whose data role is not known", "data_role", Q(data_role=DataRole.UNKNOWN)
        ),
        "criticality": hole(
            "of which nobody said how critical they are",
            "criticality",
            Q(criticality=Criticality.UNKNOWN),
        ),
        "ico": hole(
            "that hold personal data without an ICO registration number",
            "ico_number",
            HOLDS_DATA & Q(ico_number=""),
        ),
        "ico-due": hole(
            "that hold personal data and whose ICO registration is not known or has ended",
            "ico_expires_on",
            HOLDS_DATA & (Q(ico_expires_on=None) | Q(ico_expires_on__lt=today)),
        ),
        "cyber-essentials-due": hole(
            "that hold personal data and whose Cyber Essentials is not known or has ended",
            "cyber_essentials_expires_on",
            HOLDS_DATA
            & (Q(cyber_essentials_expires_on=None) | Q(cyber_essentials_expires_on__lt=today)),
        ),
        "review": hole("without a review date", "review_on", Q(review_on=None)),
        "review-due": hole(
            "whose review date is missing or has passed",
            "review_on",
            Q(review_on=None) | Q(review_on__lt=today),
        ),
    }
