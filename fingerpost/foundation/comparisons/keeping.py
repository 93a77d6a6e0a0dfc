"""What a comparison leaves behind for a time only."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import ComparisonRow, Upload


@keeps("compared-lists", Happens.DELETE)
def compared(before: date) -> list[QuerySet[Any]]:
    """The rows of comparisons, and lists that nobody compared; the counts stay."""
    old = midnight(before)
    return [
        ComparisonRow.objects.filter(comparison__at__lt=old),
        Upload.objects.filter(at__lt=old),
    ]
