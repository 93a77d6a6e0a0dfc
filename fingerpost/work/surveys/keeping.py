"""Who was asked is kept for a time only; what was said of all together stays."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps

from .models import Invited


@keeps("survey-invitations", Happens.DELETE)
def invitations(before: date) -> list[QuerySet[Any]]:
    return [Invited.objects.filter(survey__closes_on__lt=before)]
