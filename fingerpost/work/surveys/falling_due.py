"""Asking staff once a year, and writing what follows from what they said."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty

from .models import Survey
from .shelf import figure, ready


@duty(
    "surveys",
    "Surveys of staff",
    falls_to=Duty.SLT_DIGITAL_LEAD,
    view="surveys.begin",
    done_when="the survey is sent again, and what follows from it is written down",
)
def surveys(today: date, until: date) -> Iterator[Due]:
    """From the first time on that it was asked."""
    for each in ready().values():
        last = Survey.objects.filter(word=each.word).order_by("-opens_on", "-pk").first()
        if last is None:
            continue
        again = last.opens_on + timedelta(days=figure("days-of-a-year", today))
        if each.every_year and again <= until:
            yield Due(again, f"Ask again: {each.title}", reverse("surveys:begin", args=[each.word]))
    for survey in Survey.objects.filter(concluded_on=None).exclude(sent_on=None).order_by("pk"):
        due = survey.over_on + timedelta(days=figure("days-to-conclude", today))
        if due <= until:
            title = f"Write what follows from: {survey.title}"
            yield Due(due, title, reverse("surveys:show", args=[survey.pk]))
