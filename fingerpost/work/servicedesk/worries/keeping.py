"""How long it stays known that somebody was worried, and who was told."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import Worry


@keeps("worries", Happens.DELETE)
def closed_worries(before: date) -> list[QuerySet[Any]]:
    return [Worry.objects.filter(closed_at__lt=midnight(before))]
