"""Who supports what is looked at again by the day that was signed."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty

from .models import Arrangement


@duty(
    "support-arrangement",
    "Who supports what",
    falls_to=Duty.SLT_DIGITAL_LEAD,
    view="arrangement.write",
    done_when="a new version is signed",
)
def again(today: date, until: date) -> Iterator[Due]:
    """From the first version on that was signed."""
    held = Arrangement.objects.all().agreed().first()
    if held and held.review_on and held.review_on <= until:
        title = "Look again at who supports what, and have it signed"
        yield Due(held.review_on, title, reverse("arrangement:index"))
