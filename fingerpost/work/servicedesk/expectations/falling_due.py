"""What was agreed with IT support is looked at again each year (DfE IT support standard 4)."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty

from .evidence import ENOUGH, after
from .reading import in_force


@duty(
    "service-expectations",
    "What to expect of IT support",
    falls_to=Duty.SLT_DIGITAL_LEAD,
    view="expectations.write",
    done_when="a new version is agreed",
)
def again(today: date, until: date) -> Iterator[Due]:
    """From the first version on that was agreed."""
    held = in_force(today)
    if held and held.agreed_on and (due := after(held.agreed_on, ENOUGH, today)) <= until:
        title = "Agree anew on what to expect of IT support"
        yield Due(due, title, reverse("expectations:index"))
