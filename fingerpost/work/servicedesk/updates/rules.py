"""Until when an update is to be in place. No database."""

from datetime import date
from pathlib import Path

from django.db import models

from fingerpost.foundation import figures
from fingerpost.foundation.calendar.rules import CalendarDays, SchoolCalendar, WorkingDays, add

FIGURES = Path(__file__).with_name("figures.yaml")


class Risk(models.TextChoices):
    """Why an update has a last day, or has none."""

    HIGH = "high", "Critical or high, 7.0 or more on CVSS, or without a rating"
    INSTRUCTED = "instructed", "The DfE told us to install it"
    OTHER = "other", "Medium or low"


def due_on(risk: str, counts_from: date) -> date | None:
    """The last day: counted from the release, or from the day the DfE's notice came."""
    calendar = SchoolCalendar(counts_from)
    if risk == Risk.HIGH:
        days = figures.figure(FIGURES, "days-high-risk", counts_from)
        return add(calendar, counts_from, CalendarDays(days)).on
    if risk == Risk.INSTRUCTED:
        days = figures.figure(FIGURES, "working-days-instructed", counts_from)
        return add(calendar, counts_from, WorkingDays(days)).on
    return None
