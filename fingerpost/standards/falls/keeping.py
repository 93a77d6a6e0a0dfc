"""Who looked at a fall is kept as long as what people said of the standards."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import Heard


@keeps("fallen", Happens.DELETE)
def heard_before(before: date) -> list[QuerySet[Any]]:
    """The looks of before a day."""
    return [Heard.objects.filter(at__lt=midnight(before))]
