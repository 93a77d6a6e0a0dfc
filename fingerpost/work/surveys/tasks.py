"""Each morning: surveys whose first day has come go out, and those that end soon remind once."""

from datetime import time

from django.tasks import task

from fingerpost.foundation.actor import system
from fingerpost.foundation.now import today
from fingerpost.foundation.tasks.schedules import schedule
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from . import actions
from .reading import to_remind, to_send


@task
def send_all() -> int:
    """Ask and remind in every organisation; answers of how many surveys."""
    count = 0
    for place in Organisation.objects.order_by("pk"):
        with scope(place):
            for act, found in ((actions.send, to_send), (actions.remind, to_remind)):
                for survey in found(today()):
                    act(system(place), survey)
                    count += 1
    return count


schedule("surveys", send_all, daily_at=time(7, 40))
