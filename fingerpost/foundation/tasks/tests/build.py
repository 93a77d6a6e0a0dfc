"""Tasks and workers to try the queue with."""

import threading

from django.tasks import task

from fingerpost.foundation.tasks.models import Job
from fingerpost.foundation.tasks.progress import progress
from fingerpost.foundation.tasks.worker import Worker

CALLS: list[object] = []


@task
def note(value: object) -> object:
    CALLS.append(value)
    return value


@task
def stumble() -> None:
    raise ValueError("the printer is on fire")


@task
def answer_a_riddle() -> object:
    return object()


@task
def leave_the_room() -> None:
    raise SystemExit(1)


@task
def count_rows() -> None:
    progress(412, 440, "devices looked at")


@task(takes_context=True)
def tell_the_attempt(context: object) -> int:
    return context.attempt


@task
def unpronounceable() -> None:
    raise ValueError("\0")


def worker(name: str = "a") -> Worker:
    return Worker(name, threading.Event(), set())


def work_once(name: str = "a") -> Job:
    """Do the next job, and answer it as it stands then."""
    done = worker(name).step()
    assert done, "nothing was due"
    return Job.objects.latest("started_at")
