import pytest

from fingerpost.work.servicedesk.choices import Impact, Shelf, Status, Urgency, shelf_of
from fingerpost.work.servicedesk.rules import days_to_reopen, usual_priority


@pytest.mark.parametrize(
    ("impact", "urgency", "a_class_waits", "priority"),
    [
        (Impact.SCHOOL, Urgency.STOPPED, False, 1),
        (Impact.GROUP, Urgency.SLOWED, False, 2),
        (Impact.SEVERAL, Urgency.WORKAROUND, False, 3),
        (Impact.ONE, Urgency.STOPPED, False, 3),
        (Impact.ONE, Urgency.CAN_WAIT, False, 5),
        (Impact.ONE, Urgency.WORKAROUND, True, 2),
        (Impact.SCHOOL, Urgency.SLOWED, True, 1),
    ],
)
def test_teaching_comes_first(impact, urgency, a_class_waits, priority):
    assert usual_priority(impact, urgency, a_class_waits=a_class_waits) == priority


def test_every_status_lies_on_a_shelf():
    found = {status: shelf_of(status) for status in Status}

    assert found[Status.NEW] == found[Status.IN_PROGRESS] == Shelf.QUEUE
    assert found[Status.WAITING_DAY] == found[Status.WAITING_PARTS] == Shelf.WAITING
    assert found[Status.RESOLVED] == found[Status.CLOSED] == Shelf.DONE


def test_a_ticket_can_come_back_for_two_weeks_of_work():
    assert days_to_reopen() == 10
