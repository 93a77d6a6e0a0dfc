"""Whether background work goes on: for the page of health, for monitors, and for the banner."""

import logging
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from django.db import DatabaseError
from django.db.models import Max, Min

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.models import Organisation

from . import rhythm
from .models import Beat, Job, Slot, State
from .schedules import SCHEDULES

MOST_SHOWN = 20
logger = logging.getLogger(__name__)


class Course(StrEnum):
    """How background work goes."""

    WELL = "well"
    BEHIND = "behind"
    STOPPED = "stopped"


def course(moment: datetime) -> Course:
    """Two small queries: the last beat of any worker, and the longest wait of any job."""
    seen = Beat.objects.aggregate(last=Max("seen_at"))["last"]
    if seen is None or moment - seen > rhythm.SILENCE:
        return Course.STOPPED
    if Job.objects.waiting(moment - rhythm.LONG_WAIT).exists():
        return Course.BEHIND
    return Course.WELL


@dataclass
class Watch:
    """What this process last saw, so that a page need not look for itself.

    The first look comes some seconds late: a worker that starts with the server may still wake up.
    """

    found: Course = Course.WELL
    looked: float = field(
        default_factory=lambda: time.monotonic() - rhythm.WATCH_EVERY + rhythm.AWAY
    )

    def look(self) -> Course:
        """How background work goes, or went half a minute ago at most."""
        if rhythm.WATCH_EVERY and time.monotonic() - self.looked >= rhythm.WATCH_EVERY:
            self.looked = time.monotonic()
            try:
                self.found = course(now())
            except DatabaseError:
                logger.warning("Whether background work goes on could not be seen.")
        return self.found


WATCH = Watch()


@dataclass(frozen=True)
class Health:
    """What the page shows to one organisation: its own jobs, and those of the house."""

    course: Course
    waiting: int
    running: list[Job]
    oldest_wait: timedelta | None
    failed: list[Job]
    workers: list[Beat]
    recurring: list[tuple[str, Slot | None]]


def health(organisation: Organisation, moment: datetime) -> Health:
    """Look at everything afresh."""
    ours = Job.objects.seen_by(organisation)
    waiting = ours.waiting(moment)
    since = waiting.aggregate(since=Min("run_after"))["since"]
    return Health(
        course=course(moment),
        waiting=waiting.count(),
        running=list(ours.filter(state=State.RUNNING).order_by("pk")[:MOST_SHOWN]),
        oldest_wait=moment - since if since else None,
        failed=list(ours.filter(state=State.FAILED).order_by("-finished_at")[:MOST_SHOWN]),
        workers=list(Beat.objects.order_by("-seen_at")[:MOST_SHOWN]),
        recurring=[(name, _last_slot(name)) for name in SCHEDULES],
    )


def _last_slot(schedule: str) -> Slot | None:
    begun = Slot.objects.filter(schedule=schedule).select_related("job")
    return begun.order_by("-at").first()
