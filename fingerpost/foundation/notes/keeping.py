"""Notes are kept for a time only."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import Note


@keeps("dated-notes", Happens.DELETE)
def old_notes(before: date) -> list[QuerySet[Any]]:
    return [Note.objects.filter(at__lt=midnight(before))]
