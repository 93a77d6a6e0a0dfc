"""What can be missing of an app."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from fingerpost.foundation.registers.declaration import Hole

from .choices import ALLOWED, ASKABLE, CURRENT, FOR_PUPILS, Ai, PersonalData

WITH_AI = ~Q(ai=Ai.NO)
"""An app of which nobody knows counts as one that uses AI."""


def holes(today: date) -> Mapping[str, Hole]:
    """Every hole, by the word that addresses have for it."""
    return {
        "decision": Hole("that nobody has decided about", "", Q(), ASKABLE),
        "data": Hole(
            "of which nobody said whose personal data they hold",
            "personal_data",
            Q(personal_data=PersonalData.UNKNOWN),
            CURRENT,
        ),
        "ai": Hole("of which nobody said whether they use AI", "ai", Q(ai=Ai.UNKNOWN), CURRENT),
        "age": Hole(
            "for pupils, without a minimum age",
            "minimum_age",
            Q(audience__in=FOR_PUPILS, minimum_age=None),
            CURRENT,
        ),
        "owner": Hole("without an owner", "owner_name", Q(owner_name=""), CURRENT),
        "review-due": Hole(
            "whose review date is missing or has passed",
            "review_on",
            Q(review_on=None) | Q(review_on__lt=today),
            ALLOWED,
        ),
    }
