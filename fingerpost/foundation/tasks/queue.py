"""Claiming jobs by a conditional update, keeping the lease, and saying how they ended."""

import traceback
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.json import normalize_json

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.scope import OutOfScope, current_scope

from .models import Beat, Job, JobQuerySet, Lane, Slot, State
from .rhythm import BACKOFF, LEASE, MOST_ATTEMPTS

FRESH = {"attempts": 0, "finished_at": None, "cancel_asked_at": None, "error": "", "error_kind": ""}


def put(
    task: str,
    args: list[Any],
    kwargs: dict[str, Any],
    *,
    key: str = "",
    priority: int = 0,
    run_after: datetime | None = None,
    lane: Lane = Lane.MAIN,
) -> Job:
    """Queue a call. With a key, the unfinished job of that key is answered instead of a second."""
    while True:
        job = Job(
            task=task,
            args=args,
            kwargs=kwargs,
            organisation_id=_organisation(),
            key=key,
            lane=lane,
            priority=priority,
            run_after=run_after or now(),
        )
        try:
            with transaction.atomic():
                job.save()
        except IntegrityError:
            if not key:
                raise
            if held := Job.objects.unfinished().filter(key=key).first():
                return held
        else:
            return job


def _organisation() -> int | None:
    try:
        return current_scope().organisation_id
    except OutOfScope:
        return None


def claim(worker: str, moment: datetime, lane: Lane = Lane.MAIN) -> Job | None:
    """Take the next due job of a lane, if nobody else takes it first."""
    for job in Job.objects.due(moment, lane)[:10]:
        # The lease is part of the condition: its owner may renew it at this very moment.
        same = Job.objects.filter(
            pk=job.pk, state=job.state, attempts=job.attempts, lease_until=job.lease_until
        )
        if job.cancel_asked_at is not None:
            same.update(state=State.CANCELLED, finished_at=moment)
        elif job.attempts >= MOST_ATTEMPTS:
            same.update(
                state=State.FAILED,
                finished_at=moment,
                error=f"Given up after {job.attempts} tries: the worker died each time.",
                error_kind="The worker died each time",
            )
        elif same.update(
            state=State.RUNNING,
            worker=worker,
            attempts=F("attempts") + 1,
            started_at=moment,
            lease_until=moment + LEASE,
            progress_done=None,
            progress_of=None,
            progress_words="",
        ):
            job.refresh_from_db()
            return job
    return None


def keep(job: Job, moment: datetime, progress: dict[str, Any] | None = None) -> bool:
    """Extend the lease of a job; False when somebody else holds it by now."""
    return bool(_held(job).update(lease_until=moment + LEASE, **(progress or {})))


def succeed(job: Job, result: Any, progress: dict[str, Any] | None = None) -> bool:
    """Note that a job is done; False when its lease was lost to another worker."""
    values = {"state": State.DONE, "finished_at": now(), "error": "", "error_kind": ""}
    return bool(_held(job).update(result=normalize_json(result), **values, **(progress or {})))


def fail(job: Job, error: BaseException) -> bool:
    """Note that a job failed; it is tried again a little later, unless it has failed too often."""
    words = storable("".join(traceback.format_exception(error))[-4000:])
    told = {"error": words, "error_kind": type(error).__name__[:200]}
    if job.attempts >= MOST_ATTEMPTS:
        return bool(_held(job).update(state=State.FAILED, finished_at=now(), **told))
    later = now() + BACKOFF * 2 ** (job.attempts - 1)
    return bool(_held(job).update(state=State.READY, run_after=later, **told))


def give_up(job: Job) -> bool:
    """Note that a job ended because somebody cancelled it."""
    return bool(_held(job).update(state=State.CANCELLED, finished_at=now()))


def _held(job: Job) -> JobQuerySet:
    return Job.objects.held_by(job.worker, job.attempts).filter(pk=job.pk)


def storable(words: str) -> str:
    """Without what a database cannot hold, so that no traceback can undo its own note."""
    return words.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def cancel(pk: int) -> bool:
    """Stop a job: at once while it waits, at its next sign of progress while it runs."""
    moment = now()
    same = Job.objects.filter(pk=pk)
    if same.filter(state=State.READY).update(state=State.CANCELLED, finished_at=moment):
        return True
    return bool(same.filter(state=State.RUNNING).update(cancel_asked_at=moment))


def is_unwanted(job: Job) -> bool:
    """Whether somebody asked for a running job to be cancelled."""
    return Job.objects.filter(pk=job.pk).exclude(cancel_asked_at=None).exists()


def retry(pk: int) -> bool:
    """Begin a failed or cancelled job afresh; False when it is not one, or its key waits again."""
    ended = Job.objects.filter(pk=pk, state__in=(State.FAILED, State.CANCELLED))
    try:
        with transaction.atomic():
            return bool(ended.update(state=State.READY, run_after=now(), **FRESH))
    except IntegrityError:
        return False


def put_slot(schedule: str, task: str, at: datetime) -> bool:
    """Queue a schedule's task for a slot, once: whoever writes the slot queues the job with it.

    While the job of an earlier slot is unfinished it stands for this one too.
    """
    if Slot.objects.filter(schedule=schedule, at=at).exists():
        return False
    try:
        with transaction.atomic():
            slot = Slot.objects.create(schedule=schedule, at=at)
            slot.job = put(task, [], {}, key=f"schedule {schedule}")
            slot.save(update_fields=["job"])
    except IntegrityError:
        return False
    return True


def beat(worker: str, moment: datetime) -> None:
    """Note that a worker is alive."""
    if not Beat.objects.filter(worker=worker).update(seen_at=moment, stopped_at=None):
        Beat.objects.create(worker=worker, seen_at=moment)


def leave(worker: str, moment: datetime) -> None:
    """Note that a worker was stopped on purpose."""
    Beat.objects.filter(worker=worker).update(seen_at=moment, stopped_at=moment)
