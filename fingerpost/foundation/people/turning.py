"""Every night: whoever had their last day yesterday stands among those who left."""

from datetime import time

from django.tasks import task

from fingerpost.foundation.actor import system
from fingerpost.foundation.now import today
from fingerpost.foundation.tasks.schedules import schedule
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from .choices import State
from .listed import past_the_last_day
from .models import Person


@task
def turn() -> int:
    """Look at the leavers of every organisation; answers how many have left."""
    count = 0
    for organisation in Organisation.objects.order_by("pk"):
        with scope(organisation):
            if Person.objects.all().own().left(today()).filter(state=State.LEAVING).exists():
                count += len(past_the_last_day(system(organisation)))
    return count


schedule("last days", turn, daily_at=time(0, 30))
