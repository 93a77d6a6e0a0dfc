"""The decisions that wait for somebody, among all that waits for them."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Min
from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.duties.falling import Due
from fingerpost.foundation.duties.waits import waits
from fingerpost.foundation.tenancy.prepared import Prepared

from .kinds import KINDS
from .models import Approval
from .rights import waiting_for
from .wording import counted


@waits("Decisions", page="approvals:index", view="approvals.view")
def decisions(actor: Actor, today: date) -> Iterable[Due]:
    """One line for each kind, with the day by which the first is asked for."""
    if not (actor.may("approvals.sign") and _open()):
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


_open = Prepared(lambda: Approval.objects.open().values_list("pk")[:1])
"""Whether anything is asked at all: mostly nothing is, and whose it is takes long to ask."""
