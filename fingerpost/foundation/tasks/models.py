"""Jobs that wait, run or are done, and which slots of a schedule were begun."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from fingerpost.foundation.now import now

MOST_ATTEMPTS = 5


class State(models.TextChoices):
    READY = "ready", "Waiting"
    RUNNING = "running", "Running"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"


UNFINISHED = (State.READY, State.RUNNING)


class JobQuerySet(models.QuerySet["Job"]):
    def due(self, moment: datetime) -> "JobQuerySet":
        """What may be claimed: ready and its time come, or running with a lease that ran out."""
        ready = Q(state=State.READY, run_after__lte=moment)
        orphaned = Q(state=State.RUNNING, lease_until__lt=moment)
        return self.filter(ready | orphaned).order_by("-priority", "run_after", "pk")

    def unfinished(self) -> "JobQuerySet":
        return self.filter(state__in=UNFINISHED)

    def held_by(self, worker: str, attempt: int) -> "JobQuerySet":
        """Running under exactly this claim, so that a worker who lost it changes nothing."""
        return self.filter(state=State.RUNNING, worker=worker, attempts=attempt)


class Job(models.Model):
    """One call of one task. Arguments are ids and plain words, never personal data."""

    task = models.CharField(max_length=200)
    args = models.JSONField(default=list)
    kwargs = models.JSONField(default=dict)
    key = models.CharField(max_length=120, blank=True)
    priority = models.SmallIntegerField(default=0)
    state = models.CharField(max_length=10, choices=State, default=State.READY)
    enqueued_at = models.DateTimeField(default=now)
    run_after = models.DateTimeField(default=now)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    worker = models.CharField(max_length=60, blank=True)
    lease_until = models.DateTimeField(null=True)
    result = models.JSONField(null=True)
    error = models.TextField(blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["key"],
                condition=~Q(key="") & Q(state__in=UNFINISHED),
                name="job_once_while_unfinished",
            )
        ]
        indexes = [
            models.Index(
                F("priority").desc(),
                "run_after",
                "id",
                name="job_waiting",
                condition=Q(state__in=UNFINISHED),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task} {self.state}"


class Slot(models.Model):
    """A slot of a schedule that was begun: "nightly" of 21 November, once and never twice."""

    schedule = models.CharField(max_length=60)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["schedule", "at"], name="slot_once")]

    def __str__(self) -> str:
        return f"{self.schedule} {self.at}"


class Beat(models.Model):
    """When a worker was last seen."""

    worker = models.CharField(max_length=60, unique=True)
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.worker} {self.seen_at}"
