"""The decisions that wait for somebody, among all that waits for them."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Min
from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.duties.falling import Due
from fingerpost.foundation.duties.waits import waits

from .kinds import KINDS
from .rights import waiting_for
from .wording import counted


@waits("Decisions", page="approvals:index", view="approvals.view")
def decisions(actor: Actor, today: date) -> Iterable[Due]:
    """One line for each kind, with the day by which the first is asked for."""
    if not actor.may("approvals.sign"):
        return []
    found = waiting_for(actor).order_by("kind").values_list("kind")
    return [
        Due(
            first,
            f"{KINDS[kind].title}: {counted(n)} for you to decide",
            f"{reverse('approvals:index')}?kind={kind}",
        )
        for kind, n, first in found.annotate(n=Count("pk"), first=Min("due_on"))
    ]
