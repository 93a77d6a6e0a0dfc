"""A new edition of an open family waits for whoever leads on digital until they accept it."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty

from .reading import behind

TO_READ = timedelta(days=60)
"""How long after its day an edition is asked to be read: a little more than a half-term."""


@duty(
    "editions",
    "New editions of the standards",
    falls_to=Duty.SLT_DIGITAL_LEAD,
    view="pacing.accept",
    done_when="somebody read what changed, and accepted the edition",
)
def new_editions(today: date, until: date) -> Iterator[Due]:
    """Each open family of which the school still works with an earlier edition."""
    for each in behind(today):
        title = f"Read what changed in {each.family.title}, and accept it"
        on = each.family.edition + TO_READ
        if on <= until:
            yield Due(on, title, reverse("standards:changed", args=[each.family.slug]))
