"""What a person may do about background work."""

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError

from . import queue
from .models import Job


class NothingToRetry(DomainError):
    """The job has not failed, or waits again already."""


@action("tasks.retry")
def retry(actor: Actor, job: Job) -> None:
    """Have a failed job tried again; on the record, since it may change much in one's name."""
    if not queue.retry(job.pk):
        raise NothingToRetry(f"{job.name} is being tried again already. Look again in a minute.")
    trail.note(job, task=job.task)
