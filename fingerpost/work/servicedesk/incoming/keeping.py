"""How long a message is kept as it came."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import Arrival


@keeps("incoming-mail", Happens.DELETE)
def messages_that_came(before: date) -> list[QuerySet[Any]]:
    return [Arrival.objects.filter(at__lt=midnight(before))]
