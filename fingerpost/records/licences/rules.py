"""What cannot be true of a licence, and what its seats come to. No database."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

from .choices import LICENSED, UNCOUNTED, Status

PENNY = Decimal("0.01")


class Described(Protocol):
    """The part of a licence that can be wrong."""

    status: str
    starts_on: date | None
    ends_on: date | None
    assigned_on: date | None
    used_on: date | None


class Counted(Protocol):
    """The part of a licence that its seats are reckoned from."""

    kind: str
    metric: str
    bought: int | None
    assigned: int | None
    used: int | None
    cost_year: Decimal | None


@dataclass(frozen=True, slots=True)
class Seats:
    """What is known of the seats of a licence."""

    bought: int
    taken: int
    """Those in use; where nobody counted these, those that are assigned."""
    cost_year: Decimal | None

    @property
    def unused(self) -> int:
        return max(self.bought - self.taken, 0)

    @property
    def over(self) -> int:
        """How many more are taken than were bought."""
        return max(self.taken - self.bought, 0)

    @property
    def cost_of_unused(self) -> Decimal | None:
        """What the unused seats cost a year, their share of the whole to the penny."""
        if self.cost_year is None or not self.bought:
            return None
        share = self.cost_year * self.unused / self.bought
        return share.quantize(PENNY, rounding=ROUND_HALF_UP)


def seats_of(licence: Counted) -> Seats | None:
    """The seats of a licence, where they are counted and the figures are known."""
    if licence.kind not in LICENSED or licence.metric in UNCOUNTED or licence.bought is None:
        return None
    taken = licence.used if licence.used is not None else licence.assigned
    return None if taken is None else Seats(licence.bought, taken, licence.cost_year)


def problems(licence: Described, today: date) -> dict[str, str]:
    """{field: what to do} for everything about a licence that cannot be true."""
    wrong: dict[str, str] = {}
    if licence.starts_on and licence.ends_on and licence.ends_on < licence.starts_on:
        wrong["ends_on"] = "It ends before it begins. Correct one of the two dates"
    if licence.status == Status.ENDED and licence.ends_on and licence.ends_on > today:
        wrong["ends_on"] = "It is ended, and this date is to come. Correct one of the two"
    for name in ("assigned_on", "used_on"):
        day = getattr(licence, name)
        if day and day > today:
            wrong[name] = "Nobody has counted on a day to come. Enter the day of the count"
    return wrong
