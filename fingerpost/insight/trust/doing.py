"""What the trust can do about a gap that its schools share, and what became of what it asked."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.ui.filters import plural
from fingerpost.standards.trust_actions.models import TrustAction
from fingerpost.standards.trust_actions.progress import Progress, progress

from .gaps import Shared

READ = 20


def arms(
    actor: Actor, gaps: Sequence[Shared], under_way: Sequence[Progress]
) -> list[dict[str, str]]:
    """The first gap that the trust has not asked about, as one thing to do."""
    in_hand = {each.asked.requirement for each in under_way}
    waiting = [each for each in gaps if each.asked.id not in in_hand]
    if not waiting or not actor.may("trust-actions.ask"):
        return []
    first = waiting[0]
    schools = plural(first.schools, "school", "schools")
    return [
        {
            "what": f"Ask {schools} at once to close a gap",
            "url": reverse("trust-actions:ask", args=[first.asked.id]),
            "when": schools,
            "why": f"They share this gap: {first.asked.plain[0].lower()}{first.asked.plain[1:]}.",
        }
    ]


def under_way(actor: Actor, day: date) -> list[Progress]:
    """What the trust asked and not every school has done."""
    latest = TrustAction.objects.latest_first()[:READ]
    return [each for each in progress(actor.organisation, latest, day) if each.is_open]
