"""What was asked for is kept for a time after it is closed."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps

from .models import Remark, ToDo


@keeps("asked-for", Happens.DELETE)
def closed_before(before: date) -> list[QuerySet[Any]]:
    """What was closed before a day, after what was said about it."""
    old = ToDo.objects.filter(closed_on__lt=before)
    return [Remark.objects.filter(to_do__in=old), old]
