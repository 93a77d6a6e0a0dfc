"""What a trust asked is kept as long as it may ask what became of it."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps

from .models import TrustAction


@keeps("trust-actions", Happens.DELETE)
def due_before(before: date) -> list[QuerySet[Any]]:
    """What was to be done before a day."""
    return [TrustAction.objects.filter(due_on__lt=before)]
