"""Every morning: the requests of checks that are due by now."""

from datetime import time

from django.tasks import task

from fingerpost.foundation.actor import system
from fingerpost.foundation.now import today
from fingerpost.foundation.tasks.schedules import schedule
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from .actions import open_request
from .reading import standings


@task
def open_requests() -> int:
    """Open them for every organisation; answers how many."""
    opened = 0
    for organisation in Organisation.objects.order_by("pk"):
        with scope(organisation):
            opened += open_due(organisation)
    return opened


def open_due(organisation: Organisation) -> int:
    """Open those of the organisation in scope that are due today or were before."""
    day, actor = today(), system(organisation)
    due = [each for each in standings(day).values() if each.wants_request(day)]
    for each in due:
        open_request(actor, each)
    return len(due)


schedule("checks", open_requests, daily_at=time(6, 0))
