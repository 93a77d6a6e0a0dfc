from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from fingerpost.work.servicedesk.day import day_of
from fingerpost.work.servicedesk.models import Ticket

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


@dataclass
class Row:
    ticket: Ticket


def due(*moments):
    return [Row(Ticket(number=n, due_at=at)) for n, at in enumerate(moments, 1)]


@pytest.mark.parametrize(
    ("hour", "x", "is_late"), [(8, 0, True), (12, 44.44, False), (17, 100, False), (20, 100, False)]
)
def test_a_due_time_stands_at_its_hour(hour, x, is_late):
    [mark] = day_of(due(NINE.replace(hour=hour)), NINE).marks

    assert (round(mark.x, 2), mark.is_late) == (x, is_late)


def test_another_day_is_not_on_the_strip():
    assert day_of(due(NINE.replace(day=3)), NINE) is None
    assert len(day_of(due(NINE, NINE.replace(day=3)), NINE).marks) == 1


def test_what_is_due_at_no_time_is_not_on_the_strip():
    assert day_of([Row(Ticket(number=1))], NINE) is None
