"""The socket for owned registers: each app says in its reviewing.py who owns its register."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ImproperlyConfigured

from fingerpost.foundation.duties.falling import Due, Part, duty
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.registers.declaration import REGISTERS, Register

from .coming import due_of
from .rules import Cadence


@dataclass(frozen=True, slots=True)
class Owned:
    """A register, the role that owns it, and how often it is reviewed."""

    plural: str
    owner: Duty
    cadence: Cadence
    layout: tuple[str, ...] = ()
    """The fields that the DfE's own list of this kind has, in its order."""

    @property
    def register(self) -> Register:
        return next(each for each in REGISTERS.values() if each.plural == self.plural)


OWNED: dict[str, Owned] = {}
"""By the plural of the register."""


def owned(plural: str, *, owner: Duty, cadence: Cadence, layout: tuple[str, ...] = ()) -> None:
    """Say who owns a register and how often it is reviewed; its reviews are that role's duty."""
    if plural in OWNED:
        raise ImproperlyConfigured(f"The register of {plural} has two owners.")
    OWNED[plural] = Owned(plural, owner, cadence, layout)

    duty(
        f"{plural}-reviews",
        f"Reviews of the register of {plural.replace('-', ' ')}",
        falls_to=owner,
        view=f"{plural}.view",
        done_when="a review of the register is entered",
    )(Part(_reviews, plural))


def _reviews(today: date, until: date) -> Mapping[str, Sequence[Due]]:
    """When each owned register is to be reviewed."""
    cadences = {each.plural: each.cadence for each in OWNED.values()}
    return due_of(cadences, today, until)
