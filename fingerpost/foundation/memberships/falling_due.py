"""The way to the page on which the lead of a company sees who of it comes in here."""

from collections.abc import Iterable
from datetime import date

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.duties.falling import Due
from fingerpost.foundation.duties.waits import waits

from .colleagues import leads_a_team


@waits(
    "Our company here",
    page="memberships:company",
    view="memberships.view_company",
    offered=leads_a_team,
)
def nothing_yet(actor: Actor, today: date) -> Iterable[Due]:
    """Naming colleagues has no day; the page alone is offered."""
    return []
