"""A worker: claims one job after another, keeps its lease while it runs, and stops when told."""

import logging
import os
import socket
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import DatabaseError, close_old_connections, connection
from django.utils.module_loading import import_string

from fingerpost.foundation.now import now

from . import queue, schedules
from .models import Job

PAUSE = 1.0
"""Seconds between two looks at an empty queue."""
SCHEDULES_EVERY = timedelta(seconds=20)
logger = logging.getLogger(__name__)


def name_of_worker() -> str:
    """Machine, process and thread: told apart from every other worker."""
    return f"{socket.gethostname()[:30]}:{os.getpid()}:{threading.get_ident() % 100_000}"


class Worker:
    """One thread that works off the queue."""

    def __init__(self, stop: threading.Event | None = None) -> None:
        self.stop = stop or threading.Event()
        self.name = name_of_worker()
        self._schedules_at: datetime | None = None

    def run(self) -> None:
        """Work until told to stop; a database that is away for a moment is waited for."""
        while not self.stop.is_set():
            try:
                close_old_connections()
                worked = self.step()
            except DatabaseError:
                logger.exception("The queue cannot be read; trying again.")
                connection.close()
                worked = False
            if not worked:
                self.stop.wait(PAUSE)
        connection.close()

    def step(self) -> bool:
        """Begin what is due and do one job; whether there was one."""
        moment = now()
        if self._schedules_at is None or moment - self._schedules_at > SCHEDULES_EVERY:
            self._schedules_at = moment
            list(schedules.begin_due(moment))
            queue.beat(self.name, moment)
        job = queue.claim(self.name, moment)
        if job is None:
            return False
        perform(job)
        return True


def perform(job: Job) -> None:
    """Do one claimed job under a kept lease, and note how it ended."""
    done = threading.Event()
    keeper = threading.Thread(target=_keep_lease, args=(job, done), daemon=True)
    keeper.start()
    try:
        outcome = _outcome(job)
    finally:
        done.set()
        keeper.join()
    outcome()


def _outcome(job: Job) -> Callable[[], bool]:
    try:
        result = import_string(job.task).call(*job.args, **job.kwargs)
    except Exception as error:
        logger.exception("Job %s failed: %s", job.pk, job.task)
        return lambda error=error: queue.fail(job, error)  # type: ignore[misc]
    return lambda: queue.succeed(job, result)


def _keep_lease(job: Job, done: threading.Event) -> None:
    pause = queue.LEASE.total_seconds() / 3
    while not done.wait(pause):
        try:
            if not queue.keep(job, now()):
                break
        except DatabaseError:
            logger.exception("The lease of job %s could not be kept.", job.pk)
    connection.close()


def start_thread() -> threading.Event:
    """Work in a thread of the server; set the event to stop it."""
    worker = Worker()
    threading.Thread(target=worker.run, name="worker", daemon=True).start()
    return worker.stop
