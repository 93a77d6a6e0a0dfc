"""What finished work leaves behind for a time only."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import Beat, Job, Slot


@keeps("finished-jobs", Happens.DELETE, whole_house=True)
def finished(before: date) -> list[QuerySet[Any]]:
    moment = midnight(before)
    return [
        Job.objects.filter(finished_at__lt=moment),
        Slot.objects.filter(at__lt=moment),
        Beat.objects.filter(seen_at__lt=moment),
    ]
