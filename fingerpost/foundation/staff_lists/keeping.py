"""What a staff list leaves behind for a time only."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import Difference


@keeps("staff-lists", Happens.DELETE)
def answered(before: date) -> list[QuerySet[Any]]:
    """What lists asked of people; how many it were stays."""
    return [Difference.objects.filter(staff_list__at__lt=midnight(before))]
