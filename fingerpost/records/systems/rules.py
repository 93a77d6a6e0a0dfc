"""What cannot be true of a system, and what stops if it stops. No database."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Protocol

from .choices import Mfa, SignIn, Status

Rests = Mapping[int, Collection[int]]
"""{system: those that it rests on}, by their keys; or the other way round."""


class Described(Protocol):
    """The part of a system that can be wrong."""

    status: str
    ended_on: date | None
    sign_in: str
    mfa: str


def problems(system: Described, today: date) -> dict[str, str]:
    """{field: what to do} for everything about a system that cannot be true."""
    wrong: dict[str, str] = {}
    if system.ended_on and system.ended_on > today:
        wrong["ended_on"] = "The date it ended is in the future. Enter it when the day has come"
    elif system.ended_on and system.status != Status.ENDED:
        wrong["ended_on"] = "A date it ended needs the status “Ended”. Choose it or clear the date"
    if system.sign_in == SignIn.NONE and system.mfa in (Mfa.ALL, Mfa.ADMINS):
        wrong["mfa"] = "Nobody signs in to it, so nobody is asked for a second step. Correct one"
    return wrong


def grouped(pairs: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    """{first: every second that stands beside it}."""
    found: dict[int, list[int]] = {}
    for one, other in pairs:
        found.setdefault(one, []).append(other)
    return found


def reached(start: int, rests: Rests) -> dict[int, int]:
    """{system: how many steps away} for everything that is reached from one, itself left out."""
    steps, edge = {start: 0}, [start]
    while edge:
        here = edge.pop(0)
        for other in rests.get(here, ()):
            if other not in steps:
                steps[other] = steps[here] + 1
                edge.append(other)
    del steps[start]
    return steps
