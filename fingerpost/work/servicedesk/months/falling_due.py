"""Leaders and IT support look at the service together: each term, and at capacity each year."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty

from .figures import DAYS_OF_A_TERM, DAYS_OF_A_YEAR, figure
from .models import Kind, Minutes, Month

SPANS = {Kind.SERVICE: DAYS_OF_A_TERM, Kind.CAPACITY: DAYS_OF_A_YEAR}


@duty(
    "looking-at-it-support",
    "Looking at IT support together",
    falls_to=Duty.SLT_DIGITAL_LEAD,
    view="months.review",
    done_when="what was found is written down",
)
def together(today: date, until: date) -> Iterator[Due]:
    """From the first month on that was counted."""
    began = Month.objects.order_by("first_on").values_list("first_on", flat=True).first()
    if began is None:
        return
    for kind, span in SPANS.items():
        last = Minutes.objects.all().of(kind).values_list("held_on", flat=True).first()
        due = (last or began) + timedelta(days=figure(span, today))
        if due <= until:
            yield Due(
                due, f"Write down: {kind.label.lower()}", reverse("months:review", args=[kind])
            )
