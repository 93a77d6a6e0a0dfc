from fingerpost.work.servicedesk.choices import Shelf, Status, shelf_of
from fingerpost.work.servicedesk.rules import days_to_reopen


def test_every_status_lies_on_a_shelf():
    found = {status: shelf_of(status) for status in Status}

    assert found[Status.NEW] == found[Status.IN_PROGRESS] == Shelf.QUEUE
    assert found[Status.WAITING_DAY] == found[Status.WAITING_PARTS] == Shelf.WAITING
    assert found[Status.RESOLVED] == found[Status.CLOSED] == Shelf.DONE


def test_a_ticket_can_come_back_for_two_weeks_of_work():
    assert days_to_reopen() == 10
