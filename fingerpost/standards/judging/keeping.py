"""What people said is kept as long as somebody may ask on what a verdict rested."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import Judgement, OwnLimit, Subject


@keeps("judgements", Happens.DELETE)
def over_before(before: date) -> list[QuerySet[Any]]:
    """What ended or ran out before a day, after its files and what it was about."""
    over = Q(ended_at__lt=midnight(before)) | Q(until__lt=before)
    old = Judgement.objects.filter(over)
    files = StoredFile.objects.filter(model=Judgement._meta.label, object_id__in=old.values("pk"))
    limits = OwnLimit.objects.filter(ended_at__lt=midnight(before))
    return [files, Subject.objects.filter(judgement__in=old), old, limits]
