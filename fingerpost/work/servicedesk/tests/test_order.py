"""Ten situations, each with ten requests in the order in which somebody sensible takes them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from fingerpost.work.servicedesk.order import place, week_of

from .ten_situations import SITUATIONS

EIGHT = 8
NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
NEVER = datetime(9999, 12, 31, tzinfo=UTC)


@dataclass
class Told:
    """A request as a line of a situation tells it: "class, 10:30, B12:: no sound"."""

    pk: int
    words: str
    a_class_waits: bool
    due_at: datetime
    priority: int
    room_key: str

    @property
    def room_id(self):
        return self.room_key


def told(pk, line):
    marks, _, words = line.partition(":: ")
    parts = [each.strip() for each in marks.split(",")]
    clock = next((each for each in parts if ":" in each), "")
    level = next((int(each[1]) for each in parts if each[0] == "P" and each[1:].isdigit()), 4)
    return Told(pk, words, "class" in parts, due(clock), level, parts[-1])


def due(clock):
    if not clock:
        return NEVER
    days, _, at = clock.rpartition(" ")
    hour, minute = map(int, at.split(":"))
    later = timedelta(days=int(days or 0))
    return NINE.replace(hour=hour, minute=minute) + later


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each["name"])
def test_eight_of_ten_stand_where_somebody_sensible_puts_them(situation):
    asked = [told(pk, line) for pk, line in enumerate(situation["in_order"])]
    shuffled = sorted(asked, key=lambda each: each.words)
    rooms = situation.get("exam_rooms", ())

    taken = sorted(shuffled, key=lambda each: place(each, rooms))

    assert len(asked) == 10
    right = sum(ours is theirs for ours, theirs in zip(taken, asked, strict=True))
    assert right >= EIGHT, [each.words for each in taken]


@pytest.mark.parametrize(
    ("day", "monday"),
    [
        (date(2026, 6, 3), date(2026, 6, 1)),
        (date(2026, 6, 1), date(2026, 6, 1)),
        (date(2026, 6, 6), date(2026, 6, 8)),
        (date(2026, 6, 7), date(2026, 6, 8)),
    ],
)
def test_a_weekend_looks_at_the_week_to_come(day, monday):
    assert week_of(day) == (monday, monday + timedelta(days=6))
