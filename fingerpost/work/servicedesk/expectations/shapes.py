"""What a version of the expectations says, as plain values that a row keeps whole."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from fingerpost.work.servicedesk.clock import Of, Step

Matrix = Mapping[str, tuple[int, ...]]
"""{impact: the priority for each urgency, in the order of `Urgency`}."""


@dataclass(frozen=True, slots=True)
class Speed:
    """Hours until an answer and until a solution; None where it is agreed each time."""

    priority: int
    response: Decimal | None
    resolution: Decimal | None
    day_and_night: bool = False


@dataclass(frozen=True, slots=True)
class Busy:
    """A time of the year that needs more help, and who gives it."""

    name: str
    first_on: date
    last_on: date
    cover: str


@dataclass(frozen=True, slots=True)
class Promise:
    """All that is agreed."""

    matrix: Matrix
    speeds: tuple[Speed, ...]
    waits_for_supplier: bool
    waits_for_parts: bool
    """Whether the clock also stands still meanwhile; it always does while whoever asked is
    waited for."""
    steps: tuple[Step, ...]
    busy: tuple[Busy, ...]
    hours: tuple[str, ...]
    """When somebody is there, in words, as the school year said it when this was put forward."""
    ways: tuple[str, ...]
    """How to ask, each with its hours after a colon where they are not the hours of support."""
    when_down: str
    emergency: str
    days_to_confirm: int

    @property
    def body(self) -> dict[str, Any]:
        """The promise as JSON takes it."""
        return {name: _plain(value) for name, value in asdict(self).items()}


def read_promise(body: Mapping[str, Any]) -> Promise:
    """The promise that `Promise.body` wrote; what is missing is empty."""
    return Promise(
        matrix={impact: tuple(row) for impact, row in body.get("matrix", {}).items()},
        speeds=tuple(_speed(each) for each in body.get("speeds", ())),
        waits_for_supplier=body.get("waits_for_supplier", False),
        waits_for_parts=body.get("waits_for_parts", False),
        steps=tuple(_step(each) for each in body.get("steps", ())),
        busy=tuple(_busy(each) for each in body.get("busy", ())),
        hours=tuple(body.get("hours", ())),
        ways=tuple(body.get("ways", ())),
        when_down=body.get("when_down", ""),
        emergency=body.get("emergency", ""),
        days_to_confirm=body.get("days_to_confirm", 0),
    )


def step_key(of: str, hours: Decimal, whom: str) -> str:
    """The name of a step, the same in every version that has it."""
    return f"{of} {hours.normalize():f} {whom}"


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _speed(told: Mapping[str, Any]) -> Speed:
    return Speed(
        told["priority"],
        _hours(told["response"]),
        _hours(told["resolution"]),
        told.get("day_and_night", False),
    )


def _step(told: Mapping[str, Any]) -> Step:
    of, hours, whom = Of(told["of"]), Decimal(told["hours"]), told["whom"]
    return Step(step_key(of, hours, whom), of, hours, whom)


def _busy(told: Mapping[str, Any]) -> Busy:
    first, last = (date.fromisoformat(told[name]) for name in ("first_on", "last_on"))
    return Busy(told["name"], first, last, told["cover"])


def _hours(told: str | None) -> Decimal | None:
    return None if told is None else Decimal(told)
