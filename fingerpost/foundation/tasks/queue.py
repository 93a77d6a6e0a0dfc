"""Claiming jobs by a conditional update, keeping the lease, and saying how they ended."""

import traceback
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.json import normalize_json

from fingerpost.foundation.now import now

from .models import MOST_ATTEMPTS, Beat, Job, Slot, State

LEASE = timedelta(seconds=60)
BACKOFF = timedelta(seconds=20)


def put(
    task: str,
    args: list[Any],
    kwargs: dict[str, Any],
    *,
    key: str = "",
    priority: int = 0,
    run_after: datetime | None = None,
) -> Job:
    """Queue a call. With a key, the unfinished job of that key is answered instead of a second."""
    job = Job(
        task=task,
        args=args,
        kwargs=kwargs,
        key=key,
        priority=priority,
        run_after=run_after or now(),
    )
    try:
        with transaction.atomic():
            job.save()
    except IntegrityError:
        held = Job.objects.unfinished().filter(key=key).first()
        return held or put(task, args, kwargs, key=key, priority=priority, run_after=run_after)
    return job


def claim(worker: str, moment: datetime) -> Job | None:
    """Take the next due job, if nobody else takes it first."""
    for job in Job.objects.due(moment)[:10]:
        same = Job.objects.filter(pk=job.pk, state=job.state, attempts=job.attempts)
        if job.attempts >= MOST_ATTEMPTS:
            same.update(
                state=State.FAILED,
                finished_at=moment,
                error=f"Given up after {job.attempts} tries: the worker died each time.",
            )
            continue
        if same.update(
            state=State.RUNNING,
            worker=worker,
            attempts=F("attempts") + 1,
            started_at=moment,
            lease_until=moment + LEASE,
        ):
            job.refresh_from_db()
            return job
    return None


def keep(job: Job, moment: datetime) -> bool:
    """Extend the lease of a job; False when somebody else holds it by now."""
    held = Job.objects.held_by(job.worker, job.attempts).filter(pk=job.pk)
    return bool(held.update(lease_until=moment + LEASE))


def succeed(job: Job, result: Any) -> bool:
    """Note that a job is done; False when its lease was lost to another worker."""
    held = Job.objects.held_by(job.worker, job.attempts).filter(pk=job.pk)
    return bool(
        held.update(state=State.DONE, finished_at=now(), result=normalize_json(result), error="")
    )


def fail(job: Job, error: Exception) -> bool:
    """Note that a job failed; it is tried again a little later, unless it has failed too often."""
    words = "".join(traceback.format_exception(error))[-4000:]
    held = Job.objects.held_by(job.worker, job.attempts).filter(pk=job.pk)
    if job.attempts >= MOST_ATTEMPTS:
        return bool(held.update(state=State.FAILED, finished_at=now(), error=words))
    later = now() + BACKOFF * 2 ** (job.attempts - 1)
    return bool(held.update(state=State.READY, run_after=later, error=words))


def put_slot(schedule: str, task: str, at: datetime) -> bool:
    """Queue a schedule's task for a slot, once: whoever writes the slot queues the job with it."""
    try:
        with transaction.atomic():
            Slot.objects.create(schedule=schedule, at=at)
            put(task, [], {}, key=f"{schedule} {at.isoformat()}")
    except IntegrityError:
        return False
    return True


def beat(worker: str, moment: datetime) -> None:
    """Note that a worker is alive."""
    Beat.objects.update_or_create(worker=worker, defaults={"seen_at": moment})
