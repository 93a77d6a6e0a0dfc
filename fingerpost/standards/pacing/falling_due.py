"""A new edition of an open family waits for whoever may accept it."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.duties.falling import Due
from fingerpost.foundation.duties.waits import waits
from fingerpost.standards.figures import figure

from .reading import behind

TO_READ = "days-to-read-an-edition"
"""How long after its day an edition is asked to be read."""


@waits(
    "New editions",
    page="standards:index",
    view="pacing.accept",
    offered=lambda actor: False,  # the page is in every menu
    heading=("Changed by the DfE, or by us", "The standards changed"),
)
def new_editions(actor: Actor, today: date) -> Iterable[Due]:
    """Each open family of which the school still works with an earlier edition."""
    time = timedelta(days=figure(TO_READ, today))
    return [
        Due(
            each.family.edition + time,
            f"Read what changed in {each.family.title}, and accept it",
            reverse("standards:changed", args=[each.family.slug]),
        )
        for each in behind(today)
    ]
