"""What is done every night, in this order. Each step may be done twice without harm."""

import logging
from collections.abc import Callable
from datetime import time

from django.db import DatabaseError
from django.tasks import task

from fingerpost.foundation.now import today
from fingerpost.foundation.privacy import retention
from fingerpost.foundation.tasks.progress import progress
from fingerpost.foundation.tasks.schedules import schedule
from fingerpost.foundation.tenancy import planner
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards import findings

logger = logging.getLogger(__name__)


class NotAllDone(Exception):
    """Some of the night's work could not be done; it is tried again a little later."""


def look_afresh() -> None:
    """Find every organisation's findings afresh; one that fails does not keep the others."""
    failed = []
    organisations = list(Organisation.objects.order_by("pk"))
    for n, organisation in enumerate(organisations):
        progress(n, len(organisations), "schools and trusts looked at")
        try:
            with scope(organisation):
                findings.refresh(today(), everything=True)
        except DatabaseError:
            logger.exception("Organisation %s could not be looked at.", organisation.pk)
            failed.append(organisation.pk)
    if failed:
        raise NotAllDone(f"Not looked at: {failed}")


def tidy() -> None:
    """Remove what has had its time."""
    retention.apply_everywhere(today())


STEPS: list[Callable[[], None]] = [tidy, planner.study, look_afresh]
"""First what must be gone, so that nothing is counted that is removed a minute later."""


@task
def nightly() -> list[str]:
    """Take the steps of the night; answers their names."""
    failed = []
    for step in STEPS:
        try:
            step()
        except (NotAllDone, DatabaseError, OSError) as error:
            logger.warning("The step %s of the night failed: %s", step.__name__, error)
            failed.append(step.__name__)
    if failed:
        raise NotAllDone(f"Failed: {', '.join(failed)}")
    return [step.__name__ for step in STEPS]


schedule("nightly", nightly, daily_at=time(2, 30))
