"""Every night: contracts run on, are extended or end, and their days are counted again."""

from datetime import time

from django.tasks import task

from fingerpost.foundation.actor import system
from fingerpost.foundation.tasks.schedules import schedule
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from .actions_deciding import is_due, turn


@task
def turn_all() -> int:
    """Look at the contracts of every organisation; answers how many moved on."""
    count = 0
    for organisation in Organisation.objects.order_by("pk"):
        with scope(organisation):
            if is_due(organisation):
                count += len(turn(system(organisation)))
    return count


schedule("contracts", turn_all, daily_at=time(1, 0))
