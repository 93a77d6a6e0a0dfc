"""The copy of the night."""

from datetime import time

from django.tasks import task

from fingerpost.foundation.tasks.schedules import schedule

from . import actions


class DrillFailed(Exception):
    """A copy could not be put back; the page of copies says why."""


@task
def back_up() -> str:
    """Make the night's copy; answers its name, and nothing where there is nothing to copy."""
    made = actions.nightly()
    if made is None:
        return ""
    if made.is_whole is False:
        raise DrillFailed(made.name)
    return made.name


schedule("copies", back_up, daily_at=time(1, 30))
