"""The copy of the night."""

from datetime import time

from django.tasks import task

from fingerpost.foundation.tasks.schedules import schedule

from . import actions


class DrillFailed(Exception):
    """A copy could not be put back; the page of copies says why."""


@task
def back_up() -> str:
    """Make the night's copy; answers its name."""
    made = actions.nightly()
    if made.is_whole is False:
        raise DrillFailed(made.name)
    return made.name


schedule("copies", back_up, daily_at=time(1, 30))
