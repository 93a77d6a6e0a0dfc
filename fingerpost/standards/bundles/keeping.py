"""Bundles go together with whom they were shared with, and when a link of theirs was used."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import Bundle, Look, Share


@keeps("bundles", Happens.DELETE)
def made_before(before: date) -> list[QuerySet[Any]]:
    """Bundles of before a day, after everything that hangs on them."""
    old = Bundle.objects.filter(made_at__lt=midnight(before))
    shares = Share.objects.filter(bundle__in=old)
    files = StoredFile.objects.filter(model=Bundle._meta.label, object_id__in=old.values("pk"))
    return [files, Look.objects.filter(share__in=shares), shares, old]
