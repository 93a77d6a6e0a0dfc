"""Jobs that wait, run or are done, and which slots of a schedule were begun."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.models import Organisation

from .rhythm import LIVING, SILENCE


class State(models.TextChoices):
    READY = "ready", "Waiting"
    RUNNING = "running", "Running"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"


class Lane(models.TextChoices):
    """Which jobs wait for each other: whoever hangs holds up its own lane only."""

    MAIN = "main", "Work of the house"
    LETTERS = "letters", "Letters, which a slow mail server holds up"


UNFINISHED = Q(finished_at=None)
"""Said without naming states, so that SQLite sees that the partial index will do."""


class JobQuerySet(models.QuerySet["Job"]):
    def due(self, moment: datetime, lane: Lane = Lane.MAIN) -> "JobQuerySet":
        """What may be claimed: ready and its time come, or running with a lease that ran out."""
        ready = Q(state=State.READY, run_after__lte=moment)
        orphaned = Q(state=State.RUNNING, lease_until__lt=moment)
        found = self.unfinished().filter(ready | orphaned, lane=lane)
        return found.order_by("-priority", "run_after", "pk")

    def waiting(self, moment: datetime) -> "JobQuerySet":
        """Ready, its time come, and claimed by nobody."""
        return self.unfinished().filter(state=State.READY, run_after__lte=moment)

    def unfinished(self) -> "JobQuerySet":
        return self.filter(UNFINISHED)

    def seen_by(self, organisation: Organisation) -> "JobQuerySet":
        """The organisation's own jobs, and those of the house."""
        return self.filter(Q(organisation=organisation) | Q(organisation=None))

    def held_by(self, worker: str, attempt: int) -> "JobQuerySet":
        """Running under exactly this claim, so that a worker who lost it changes nothing."""
        return self.filter(state=State.RUNNING, worker=worker, attempts=attempt)


class Job(models.Model):
    """One call of one task. Arguments and words are ids and plain words, never personal data."""

    task = models.CharField(max_length=200)
    args = models.JSONField(default=list)
    kwargs = models.JSONField(default=dict)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, null=True, related_name="+"
    )
    key = models.CharField(max_length=120, blank=True)
    lane = models.CharField(max_length=10, choices=Lane, default=Lane.MAIN)
    priority = models.SmallIntegerField(default=0)
    state = models.CharField(max_length=10, choices=State, default=State.READY)
    enqueued_at = models.DateTimeField(default=now)
    run_after = models.DateTimeField(default=now)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    cancel_asked_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    worker = models.CharField(max_length=60, blank=True)
    lease_until = models.DateTimeField(null=True)
    progress_done = models.PositiveIntegerField(null=True)
    progress_of = models.PositiveIntegerField(null=True)
    progress_words = models.CharField(max_length=200, blank=True)
    result = models.JSONField(null=True)
    error = models.TextField(blank=True)
    error_kind = models.CharField(max_length=200, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["key"],
                condition=~Q(key="") & UNFINISHED,
                name="job_once_while_unfinished",
            )
        ]
        indexes = [
            models.Index(
                F("priority").desc(),
                "run_after",
                "id",
                name="job_waiting",
                condition=UNFINISHED,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.get_state_display().lower()}"

    @property
    def name(self) -> str:
        """What the job does, in the words of its task."""
        return self.task.rpartition(".")[2].replace("_", " ").capitalize()

    @property
    def in_words(self) -> str:
        """How it stands: a job that waits after an error says so."""
        if self.state == State.READY and self.error_kind:
            return "Failed, will be tried again"
        return self.get_state_display()

    @property
    def is_finished(self) -> bool:
        return self.finished_at is not None

    @property
    def is_being_cancelled(self) -> bool:
        return self.cancel_asked_at is not None and not self.is_finished


class Slot(models.Model):
    """A slot of a schedule that was begun: "nightly" of 21 November, once and never twice."""

    schedule = models.CharField(max_length=60)
    at = models.DateTimeField()
    job = models.ForeignKey(Job, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["schedule", "at"], name="slot_once")]

    def __str__(self) -> str:
        return f"{self.schedule} {self.at}"


class BeatQuerySet(models.QuerySet["Beat"]):
    def living(self, moment: datetime) -> "BeatQuerySet":
        """Workers that were seen just now and have not said goodbye, the eldest first."""
        return self.filter(stopped_at=None, seen_at__gte=moment - LIVING).order_by("pk")


class Beat(models.Model):
    """When a worker, one process that works off the queue, was last seen."""

    worker = models.CharField(max_length=60, unique=True)
    seen_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True)

    objects = BeatQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.worker} {self.seen_at}"

    @property
    def state(self) -> str:
        """Whether it works, was stopped on purpose, or went silent."""
        if self.stopped_at is not None:
            return "Stopped"
        return "Silent" if now() - self.seen_at > SILENCE else "Working"
