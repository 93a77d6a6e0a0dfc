"""Reports are kept for a time only: people write more into them than they are asked."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import FaultReport


@keeps("fault-reports", Happens.DELETE)
def closed_reports(before: date) -> list[QuerySet[Any]]:
    return [FaultReport.objects.filter(closed_at__lt=midnight(before))]
