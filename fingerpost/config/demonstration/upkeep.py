"""The demonstration school reviews its assets, and knows on which day its budget is approved."""

from collections.abc import Sequence
from datetime import date

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.calendar.rules import AcademicYear
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.registers.declaration import Register
from fingerpost.records.estate.register import ASSETS
from fingerpost.records.upkeep.actions import deeds_of, set_budget
from fingerpost.records.upkeep.rules import Basis


def review_assets(actor: Actor, real_today: date) -> None:
    """The deputy goes through the assets with the technician, without the others."""
    year = AcademicYear.of(real_today).starts + 1
    set_budget(actor, year=year, approved_on=date(year, 7, 8))
    deeds_of(ASSETS).review(
        actor,
        basis=Basis.SPOT_CHECK,
        findings="Most of the ten were where they should be. Serial numbers of the old tablets are "
        "missing: Tess reads them off by half-term.",
        took_part=[Duty.IT_SUPPORT.value],
    )


def review(
    actor: Actor,
    register: Register,
    findings: str,
    took_part: Sequence[Duty] = (),
    *,
    basis: Basis = Basis.EVERY,
) -> None:
    """Somebody goes through a register, as each term asks."""
    parts = [duty.value for duty in took_part]
    deeds_of(register).review(actor, basis=basis, findings=findings, took_part=parts)
