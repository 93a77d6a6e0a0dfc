"""Every morning: is it the first school day of a week, and so the day of the weekly letter?"""

from datetime import time

from django.tasks import task

from fingerpost.foundation.now import today
from fingerpost.foundation.tasks.schedules import schedule
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from .digest import write_to_all


@task
def weekly() -> int:
    """Post the letters of every organisation whose week begins today; answers how many."""
    told = 0
    for organisation in Organisation.objects.order_by("pk"):
        with scope(organisation):
            told += write_to_all(organisation, today())
    return told


schedule("weekly letter", weekly, daily_at=time(7, 30))
