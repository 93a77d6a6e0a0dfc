"""Months for tests: requests of October 2026, and the month frozen."""

from datetime import date

from fingerpost.foundation.calendar.tests.build import at
from fingerpost.foundation.now import pretend
from fingerpost.work.servicedesk import actions as desk
from fingerpost.work.servicedesk import actions_moving
from fingerpost.work.servicedesk.tests.build import a_ticket, again

from ..actions import freeze

OCTOBER = date(2026, 10, 1)


def asked(technician, opened, answered="", solved=""):
    """A request of priority 3, to be answered within 4 and solved within 16 hours of support."""
    with pretend(at(opened)):
        ticket = a_ticket(technician, impact="one", urgency="stopped")
    if answered:
        with pretend(at(answered)):
            desk.reply(technician, ticket, text="I am on my way")
    if solved:
        with pretend(at(solved)):
            actions_moving.resolve(technician, [again(ticket)], resolution="Plugged in")
    return again(ticket)


def frozen(actor, on="2026-11-01 03:10"):
    with pretend(at(on)):
        return freeze(actor, first_on=OCTOBER)
