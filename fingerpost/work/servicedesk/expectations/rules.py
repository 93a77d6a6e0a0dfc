"""What follows from what is agreed: priorities, targets, and what is still missing. No database."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from fingerpost.foundation.calendar.rules import SupportHours
from fingerpost.foundation.written import written
from fingerpost.work.servicedesk.choices import Impact, Priority, Urgency
from fingerpost.work.servicedesk.clock import Length, RoundTheClock, Target, Turn

from .shapes import Matrix, Promise, Speed, read_promise

SUGGESTION = Path(__file__).with_name("suggestion.yaml")


def suggestion(day: date) -> Promise:
    """What a school may begin with on a day (suggestion.yaml)."""
    return read_promise(_in_force(day))


def _in_force(day: date) -> Mapping[str, Any]:
    """The latest of its time; before all of them the first, as what came in then has some."""
    entries = _entries()
    return ([each for each in entries if each["from"] <= day] or entries[:1])[-1] if entries else {}


@cache
def _entries() -> list[Mapping[str, Any]]:
    read = written(SUGGESTION)
    if not all(each["source"] for each in read):
        raise ValueError("A suggestion names its source.")
    return sorted(read, key=lambda each: each["from"])


def priority_of(
    matrix: Matrix,
    impact: str,
    urgency: str,
    *,
    a_class_waits: bool = False,
    raised_by: Collection[str] = (),
) -> Priority:
    """The priority by whom something holds up and how badly.

    A class that waits counts as several people who are stopped, at least. Whatever is named by
    `Raise` raises it by one in all, and never above 1.
    """
    found = _in(matrix, impact, urgency)
    if a_class_waits:
        found = min(found, _in(matrix, Impact.SEVERAL, Urgency.STOPPED))
    return Priority(max(1, found - 1) if raised_by else found)


def _in(matrix: Matrix, impact: str, urgency: str) -> int:
    return matrix[impact][list(Urgency).index(Urgency(urgency))]


def targets_of(promise: Promise) -> dict[int, Target]:
    """What the clock counts by, for each priority."""
    still = {Turn.WAITING_USER, Turn.WAITING_APPROVAL}  # both wait for the school itself
    still |= {Turn.WAITING_SUPPLIER} if promise.waits_for_supplier else set()
    still |= {Turn.WAITING_PARTS} if promise.waits_for_parts else set()
    targets = {}
    for each in promise.speeds:
        response, resolution = (_length(each, n) for n in (each.response, each.resolution))
        targets[each.priority] = Target(response, resolution, frozenset(still))
    return targets


def _length(speed: Speed, n: Decimal | None) -> Length | None:
    if n is None:
        return None
    return RoundTheClock(n) if speed.day_and_night else SupportHours(n)


def missing(promise: Promise) -> list[str]:
    """What must be said before it can be agreed, each as an order."""
    wanted = [
        (promise.hours, "Enter the hours of support under School year"),
        (promise.ways, "Say how to ask for help"),
        (promise.when_down, "Say how to reach IT support when the network is down"),
        (promise.emergency, "Name who helps in an emergency out of hours, or say that nobody does"),
    ]
    return [order for said, order in wanted if not said]


def faults(promise: Promise) -> dict[str, str]:
    """{part: what is wrong with it}: what cannot be kept however it is agreed."""
    wrong: dict[str, str] = {}
    for each in promise.speeds:
        if (each.resolution or 0) < (each.response or 0) and each.resolution is not None:
            name = Priority(each.priority).label
            wrong[f"resolution_{each.priority}"] = (
                f"For {name} the solution would be due before the answer. Check the hours"
            )
    for busy in promise.busy:
        if busy.last_on < busy.first_on:
            wrong["busy"] = f"{busy.name} ends before it begins. Check the two days"
    return wrong
