"""What fell waits for whoever answers for it, until they have looked why."""

from collections.abc import Iterable
from datetime import date, datetime

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.duties.falling import Due
from fingerpost.foundation.duties.waits import waits
from fingerpost.foundation.ui.filters import plural, written_day
from fingerpost.standards.catalogue import Basis
from fingerpost.standards.figures import figure

from .reading import Shown, shown_here

AT_A_TIME = "duties-at-a-time"
"""So many stand in the list and the letter of one reader; a longer list is put off, not done."""


@waits(
    "What fell",
    page="falls:index",
    view="standards.view",
    heading=("Fell since you looked", "These verdicts fell"),
)
def unheard(actor: Actor, today: date) -> Iterable[Due]:
    """One line for each of the first few, to be looked at before headteacher and governors are
    told; the others wait their turn, those of law never."""
    found = shown_here(actor, today).values()
    theirs = sorted((each for each in found if each.is_theirs and not each.fall.heard), key=_turn)
    most = max(figure(AT_A_TIME, today), sum(_is_law(each) for each in theirs))
    lines = [_due(each) for each in theirs[:most]]
    if later := theirs[most:]:
        title = plural(len(later), "more verdict waits its turn", "more verdicts wait their turn")
        lines.append(Due(max(each.told_from for each in later), title, reverse("falls:index")))
    return lines


def _turn(shown: Shown) -> tuple[bool, datetime]:
    """Law first, then what fell first."""
    return not _is_law(shown), shown.fall.at


def _is_law(shown: Shown) -> bool:
    return shown.fall.asked.basis is Basis.LAW


def _due(shown: Shown) -> Due:
    fall = shown.fall
    title = f"{fall.asked.plain}: fell on {written_day(fall.on)}"
    page = reverse("standards:requirement", args=[fall.asked.id])
    return Due(shown.told_from, title, page, why=fall.why)
