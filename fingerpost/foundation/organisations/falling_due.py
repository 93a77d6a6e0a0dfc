"""A last day in a trust that the other side proposed waits for whoever may agree to it."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.duties.falling import Due
from fingerpost.foundation.duties.waits import waits
from fingerpost.foundation.ui.filters import written_date

from .models import Move, What
from .moves import may_bind


@waits("Our school or trust", page="organisations:show", view="organisations.view")
def partings(actor: Actor, today: date) -> Iterable[Due]:
    """Each proposal of the other side, by the day that it proposes."""
    if not may_bind(actor):
        return []
    ours = actor.organisation
    proposed = Move.objects.waiting().of(ours).filter(what=What.LEAVE).exclude(asked_by=ours)
    return [
        Due(
            each.on,
            f"{each.asked_by} proposes {written_date(each.on)} as the last day of "
            f"{each.school if ours.is_trust else 'this school'} in the trust: agree or decline",
            reverse("organisations:agree", args=[each.pk]),
        )
        for each in proposed.select_related("asked_by")
    ]
