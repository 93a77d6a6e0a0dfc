"""What an uploaded spreadsheet leaves behind for a time only."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import ImportFile, ImportRow, ImportRun, ImportTable, Status


@keeps("import-files", Happens.DELETE)
def staged(before: date) -> list[QuerySet[Any]]:
    """Cells and rows of every run; the run itself stays if something was imported by it."""
    old = midnight(before)
    return [
        ImportRow.objects.filter(run__started_at__lt=old),
        ImportTable.objects.filter(run__started_at__lt=old),
        ImportFile.objects.filter(run__started_at__lt=old),
        ImportRun.objects.filter(started_at__lt=old).exclude(
            status__in=(Status.DONE, Status.UNDONE)
        ),
    ]
