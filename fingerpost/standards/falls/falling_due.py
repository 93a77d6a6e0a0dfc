"""What fell waits for whoever answers for it, until they have looked why."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.duties.falling import Due
from fingerpost.foundation.duties.waits import waits
from fingerpost.foundation.ui.filters import written_day

from .reading import Shown, shown_here


@waits(
    "What fell",
    page="falls:index",
    view="standards.view",
    heading=("Fell since you looked", "These verdicts fell"),
)
def unheard(actor: Actor, today: date) -> Iterable[Due]:
    """One line for each, to be looked at before headteacher and governors are told."""
    found = shown_here(actor, today).values()
    return [_due(each) for each in found if each.is_theirs and not each.fall.heard]


def _due(shown: Shown) -> Due:
    fall = shown.fall
    title = f"{fall.asked.plain}: fell on {written_day(fall.on)}. {fall.why.rstrip('.')}"
    return Due(shown.told_from, title, reverse("standards:requirement", args=[fall.asked.id]))
