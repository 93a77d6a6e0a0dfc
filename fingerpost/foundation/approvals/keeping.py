"""Decisions are kept as long as somebody may ask why something was done."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import Approval, Signature


@keeps("decisions", Happens.DELETE)
def closed_before(before: date) -> list[QuerySet[Any]]:
    """What was decided or withdrawn before a day, then the signatures under it."""
    moment = midnight(before)
    return [
        Approval.objects.filter(closed_at__lt=moment),
        Signature.objects.filter(signed_at__lt=moment),
    ]
