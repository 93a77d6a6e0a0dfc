"""Every night: months that are over are frozen."""

from datetime import time

from django.tasks import task

from fingerpost.foundation.actor import system
from fingerpost.foundation.now import today
from fingerpost.foundation.tasks.schedules import schedule
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from .actions import freeze
from .counting import to_freeze


@task
def freeze_all() -> int:
    """Freeze what is over in every organisation, the oldest month first; answers how many."""
    count = 0
    for organisation in Organisation.objects.order_by("pk"):
        with scope(organisation):
            for first_on in to_freeze(today()):
                freeze(system(organisation), first_on=first_on)
                count += 1
    return count


schedule("months at the desk", freeze_all, daily_at=time(3, 10))
