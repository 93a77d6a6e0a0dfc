"""A copy that is missing, or that could not be put back, waits for whoever looks after IT."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.duties.falling import Due
from fingerpost.foundation.duties.waits import waits
from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.prepared import Prepared

from .models import Copy
from .rules import is_late


@waits(
    "Copies",
    page="backups:copies",
    view="backups.mend",
    heading=("Copies of Fingerpost", "See to the copies of Fingerpost"),
)
def trouble(actor: Actor, today: date) -> Iterable[Due]:
    """What is wrong with the last copy; nothing before there ever was one, on the first days."""
    last = next(iter(_last()), None)
    if last is None:
        return []
    address = reverse("backups:copies")
    if last.is_whole is False:
        return [Due(today, "The last copy of Fingerpost could not be put back", address)]
    if is_late(last.made_at, now()):
        return [Due(today, "Fingerpost made no copy for some days", address)]
    return []


_last = Prepared(lambda: Copy.objects.latest_first()[:1])
