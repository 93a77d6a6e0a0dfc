"""When the table of retention is to be looked through again."""

from collections.abc import Iterator
from datetime import date, timedelta

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty

from .models import RetentionChoice

A_YEAR = timedelta(days=365)


@duty(
    "retention",
    "How long records are kept",
    falls_to=Duty.DPO,
    view="privacy.view_retention",
    done_when="each line of the table is approved again",
)
def review(today: date, until: date) -> Iterator[Due]:
    """A year after the oldest approval; our cadence, not the DfE's."""
    oldest = RetentionChoice.objects.order_by("approved_on").first()
    if oldest is not None and oldest.approved_on + A_YEAR <= until:
        title = "Look through how long records are kept"
        yield Due(oldest.approved_on + A_YEAR, title, "/privacy/retention/")
