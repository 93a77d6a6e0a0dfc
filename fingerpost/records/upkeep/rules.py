"""How often a register is reviewed, and how long a review is enough. No database."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from django.db import models

from fingerpost.foundation.calendar.rules import TermDates
from fingerpost.foundation.people.models import Duty


class Cadence(models.TextChoices):
    """How often a register is reviewed; each value names the threshold that has the days."""

    TERMLY = "upkeep.contracts_termly", "every term"
    YEARLY = "upkeep.contracts_yearly", "every year"


class Basis(models.TextChoices):
    """What whoever reviewed a register looked at."""

    SPOT_CHECK = "spot-check", "The last spot check, and the gaps"
    SOME = "some", "Some rows, which you name below"
    EVERY = "every", "Every row"


ASKED_TO_JOIN = (Duty.BUSINESS, Duty.DPO, Duty.IT_SUPPORT)
"""Who takes part in a review besides the SLT digital lead (DfE digital leadership standard 2)."""
PARTS = (Duty.SLT_DIGITAL_LEAD, *ASKED_TO_JOIN)
SPOKEN = {
    Duty.SLT_DIGITAL_LEAD: "the SLT digital lead",
    Duty.BUSINESS: "the business manager",
    Duty.DPO: "the DPO",
    Duty.IT_SUPPORT: "IT support",
}
"""Each of them in the middle of a sentence."""
THREE = ("assets", "contracts", "information-assets")
"""The registers that the DfE names (digital leadership standard 2)."""


def last_day(
    reviewed_on: date, cadence: Cadence, days: int, terms: Sequence[TermDates] = ()
) -> date:
    """The last day on which a review is enough: one in each term, however long terms are.

    Where the dates of the next term are not known, a number of days stands for a term.
    """
    if cadence == Cadence.TERMLY:
        coming = [term.ends_on for term in terms if term.starts_on > reviewed_on]
        if coming:
            return min(coming)
    return reviewed_on + timedelta(days=days)


def absent(took_part: Iterable[str]) -> list[Duty]:
    """Those who should take part in a review and did not."""
    there = set(took_part)
    return [duty for duty in ASKED_TO_JOIN if duty.value not in there]
