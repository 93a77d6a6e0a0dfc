"""What is kept for a time only: each room says which rows are due, the DPO's table says when."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import QuerySet

from .now import LONDON

Due = Callable[[date], "Sequence[QuerySet[Any]]"]


class Happens(StrEnum):
    """What becomes of a row that has been kept long enough."""

    DELETE = "delete"
    ERASE = "erase"


@dataclass(frozen=True, slots=True)
class Keeping:
    """A kind of rows, and how those are found whose time began before a day."""

    kind: str
    happens: Happens
    due: Due
    whole_house: bool


KEEPINGS: dict[str, Keeping] = {}


def keeps(kind: str, happens: Happens, *, whole_house: bool = False) -> Callable[[Due], Due]:
    """Offer the rows of one kind of retention.yaml; a kind offered twice stops the site.

    `whole_house` is for rows of no organisation, such as sign-ins.
    """

    def offer(due: Due) -> Due:
        if kind in KEEPINGS:
            raise ImproperlyConfigured(f"The retention of {kind} is offered twice.")
        KEEPINGS[kind] = Keeping(kind, happens, due, whole_house)
        return due

    return offer


def midnight(day: date) -> datetime:
    """The moment at which a day begins by the school's wall clock."""
    return datetime.combine(day, time.min, LONDON)
