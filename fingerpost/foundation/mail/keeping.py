"""The log of letters is kept for a time only."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import Mail


@keeps("mail-log", Happens.DELETE)
def letters(before: date) -> list[QuerySet[Any]]:
    return [Mail.objects.filter(posted_at__lt=midnight(before))]
