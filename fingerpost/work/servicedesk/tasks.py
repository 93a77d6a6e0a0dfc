"""What happens at the desk by itself: every few minutes reminders, each morning what is over."""

from collections.abc import Callable, Iterator
from datetime import time, timedelta

from django.tasks import task

from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.now import now, today
from fingerpost.foundation.tasks.schedules import schedule
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from .actions_chasing import NothingDue, chase, remind
from .chasing import to_remind
from .choices import Status
from .models import Ticket


@task
def remind_all() -> int:
    """Tell everybody who is to be told by now; answers of how many requests."""
    return _each(lambda place: to_remind(place, now()), remind)


@task
def chase_all() -> int:
    """On working days: ask again for answers, and end what is over; answers of how many."""
    return _each(_waiting, chase)


def _waiting(place: Organisation) -> Iterator[Ticket]:
    if calendar_for(place, today()).is_working_day(today()):
        waits = [Status.WAITING_USER, Status.RESOLVED]
        yield from Ticket.objects.filter(status__in=waits).order_by("pk")


def _each(
    find: Callable[[Organisation], Iterator[Ticket]], act: Callable[[Actor, Ticket], object]
) -> int:
    count = 0
    for place in Organisation.objects.order_by("pk"):
        with scope(place):
            for ticket in list(find(place)):
                try:
                    act(system(place), ticket)
                except NothingDue:
                    continue
                count += 1
    return count


schedule("reminders of requests", remind_all, every=timedelta(minutes=5))
schedule("requests that wait", chase_all, daily_at=time(9, 10))
