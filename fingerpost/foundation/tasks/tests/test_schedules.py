"""What recurs: begun once a slot, by the wall clock, through summer time and missed nights."""

from datetime import UTC, datetime, time, timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured

from fingerpost.foundation.now import now
from fingerpost.foundation.tasks import queue, schedules
from fingerpost.foundation.tasks.models import Job, Slot
from fingerpost.foundation.tasks.schedules import Schedule, begin_due, often, schedule

from .build import note, work_once

NIGHTLY = Schedule("nightly", note, daily_at=time(2, 30))


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedules, "SCHEDULES", {})
    monkeypatch.setattr(schedules, "GLANCES", {})


@pytest.mark.django_db
def test_a_slot_is_begun_once():
    moment = now()

    begun = [queue.put_slot("nightly", "x", moment) for _ in range(3)]

    assert begun == [True, False, False]
    assert Job.objects.count() == 1


@pytest.mark.django_db
def test_a_night_that_is_not_done_stands_for_the_next_one():
    for day in (1, 2):
        queue.put_slot("nightly", note.module_path, datetime(2026, 3, day, 2, 30, tzinfo=UTC))

    assert Slot.objects.count() == 2
    assert {slot.job for slot in Slot.objects.all()} == {Job.objects.get()}


@pytest.mark.django_db
def test_missed_nights_are_made_up_for_once():
    schedule("nightly", note, daily_at=time(2, 30))
    begin_due(datetime(2026, 3, 1, 12, tzinfo=UTC))
    work_once()

    assert begin_due(datetime(2026, 3, 9, 12, tzinfo=UTC)) == ["nightly"]
    assert begin_due(datetime(2026, 3, 9, 13, tzinfo=UTC)) == []
    assert Job.objects.unfinished().count() == 1


@pytest.mark.parametrize(
    ("moment", "slot"),
    [
        (datetime(2026, 1, 9, 2, 29, tzinfo=UTC), datetime(2026, 1, 8, 2, 30, tzinfo=UTC)),
        (datetime(2026, 1, 9, 2, 30, tzinfo=UTC), datetime(2026, 1, 9, 2, 30, tzinfo=UTC)),
        (datetime(2026, 3, 29, 1, 29, tzinfo=UTC), datetime(2026, 3, 28, 2, 30, tzinfo=UTC)),
        (datetime(2026, 3, 29, 1, 30, tzinfo=UTC), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        (datetime(2026, 10, 25, 2, 29, tzinfo=UTC), datetime(2026, 10, 24, 1, 30, tzinfo=UTC)),
        (datetime(2026, 10, 25, 2, 30, tzinfo=UTC), datetime(2026, 10, 25, 2, 30, tzinfo=UTC)),
    ],
)
def test_a_nightly_slot_keeps_to_the_schools_clock(moment, slot):
    assert NIGHTLY.slot(moment) == slot


def test_a_slot_of_so_many_minutes_begins_on_the_dot():
    quarterly = Schedule("quarterly", note, every=timedelta(minutes=15))

    begun = quarterly.slot(datetime(2026, 3, 1, 10, 44, 59, tzinfo=UTC))

    assert begun == datetime(2026, 3, 1, 10, 30, tzinfo=UTC)


def test_two_schedules_of_one_name_stop_the_site():
    schedule("nightly", note, daily_at=time(2, 30))
    often("findings", list, every=timedelta(seconds=3))

    with pytest.raises(ImproperlyConfigured):
        schedule("nightly", note, every=timedelta(hours=1))
    with pytest.raises(ImproperlyConfigured):
        schedule("without a rhythm", note)
    with pytest.raises(ImproperlyConfigured):
        often("findings", list, every=timedelta(seconds=3))
