"""Taking a report of a fault in, and closing it."""

from datetime import timedelta

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import now
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import written_moment
from fingerpost.records.estate.models import Asset

from .models import FaultReport, State, Trouble

TOGETHER = timedelta(hours=1)
"""What several people say of an asset within this time is one fault."""


class AlreadyClosed(DomainError):
    """Raised when somebody else closed a report meanwhile."""


def passer_by(organisation: Organisation) -> Actor:
    """Whoever stands before an asset and scans its label; nobody asks who that is."""
    return Actor("Somebody who scanned the label", frozenset({Role.SYSTEM}), organisation)


@action("faults.report")
def report(actor: Actor, asset: Asset, *, trouble: str, words: str = "") -> FaultReport:
    """Note what is wrong with an asset."""
    return take_in(actor, asset, trouble, words)


def take_in(actor: Actor, asset: Asset, trouble: str, words: str) -> FaultReport:
    """Note it within the deed in progress, beside what others said of the asset within the hour."""
    said = FaultReport.objects.open().filter(asset=asset, at__gt=now() - TOGETHER)
    if held := said.select_for_update().order_by("-pk").first():
        also = words if trouble == held.trouble else _together(Trouble(trouble).label, words)
        alter(held, {"times": held.times + 1, "words": _together(held.words, also, "\n")})
        return held
    return add(
        FaultReport(
            organisation=actor.organisation, asset=asset, trouble=trouble, words=words, at=now()
        )
    )


@action("faults.close")
def close(actor: Actor, fault: FaultReport, *, state: str, done: str = "") -> None:
    """Say what became of a report."""
    held = FaultReport.objects.select_for_update().get(pk=fault.pk)
    if not held.is_open:
        raise AlreadyClosed(
            f"This was closed {written_moment(held.closed_at)}: {held.get_state_display()}."
        )
    if state == State.MENDED and not done:
        raise ValidationError({"done": "Enter what was done, so that the next one knows"})
    alter(held, {"state": state, "done": done, "closed_at": now()})


def _together(first: str, second: str, between: str = ": ") -> str:
    return between.join(filter(None, (first, second)))
