"""In which order tickets are taken. No database.

A class that waits comes first. In a week with exams, the rooms of the exams come next. Then what is
due soonest; where two are due alike, or at no time, the more pressing; then room by room, so that
whoever goes round goes once.
"""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import NamedTuple, Protocol

CLASS, EXAM, OTHERS = 0, 1, 2


class Ordered(Protocol):
    """What the order asks of a ticket."""

    a_class_waits: bool
    room_id: int | None
    due_at: datetime
    priority: int
    room_key: str
    pk: int


class Place(NamedTuple):
    """Where a ticket stands; the least comes first."""

    band: int
    due_at: datetime
    priority: int
    room_key: str
    pk: int


def place(ticket: Ordered, exam_rooms: Collection[int | None] = ()) -> Place:
    """Where a ticket stands; `exam_rooms` are those of a week with exams, otherwise none."""
    others = EXAM if ticket.room_id in exam_rooms else OTHERS
    band = CLASS if ticket.a_class_waits else others
    return Place(band, ticket.due_at, ticket.priority, ticket.room_key, ticket.pk)


def week_of(day: date) -> tuple[date, date]:
    """Monday and Sunday around a day; on a weekend the week to come."""
    ahead = 7 if day.weekday() > 4 else 0
    monday = day - timedelta(days=day.weekday() - ahead)
    return monday, monday + timedelta(days=6)
