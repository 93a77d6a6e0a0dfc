"""Files that somebody looked through and did not keep."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import Draft


@keeps("frameworks-to-look-through", Happens.DELETE)
def waiting(before: date) -> list[QuerySet[Any]]:
    """Files of frameworks to which nobody said yes."""
    return [Draft.objects.filter(at__lt=midnight(before))]
