"""What a comparison leaves behind for a time only."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import ComparisonRow, Upload


@keeps("compared-lists", Happens.DELETE)
def compared(before: date) -> list[QuerySet[Any]]:
    """The rows of comparisons; their counts stay."""
    return [ComparisonRow.objects.filter(comparison__at__lt=midnight(before))]


@keeps("lists-to-compare", Happens.DELETE)
def waiting(before: date) -> list[QuerySet[Any]]:
    """Lists whose columns nobody went on to choose."""
    return [Upload.objects.filter(at__lt=midnight(before))]
