"""A worker thread: claims one job after another, and stops between two when told."""

import contextvars
import logging
import threading
from typing import Any

from django.db import DatabaseError, close_old_connections, connection
from django.tasks import Task, TaskContext
from django.utils.module_loading import import_string

from fingerpost.foundation.now import now

from . import queue, rhythm
from .backend import result_of
from .models import Lane
from .progress import Hold, Unwanted, holding

logger = logging.getLogger(__name__)


class Worker:
    """One thread that works off one lane of the queue."""

    def __init__(
        self, name: str, stop: threading.Event, holds: set[Hold], lane: Lane = Lane.MAIN
    ) -> None:
        self.name, self.stop, self.holds, self.lane = name, stop, holds, lane

    def run(self) -> None:
        """Work until told to stop; whatever goes wrong with the queue is waited for."""
        while not self.stop.is_set():
            try:
                close_old_connections()
                pause = 0.0 if self.step() else rhythm.PAUSE
            except DatabaseError as error:
                logger.warning("The queue cannot be reached; trying again soon: %s", error)
                connection.close()
                pause = rhythm.AWAY
            except Exception:
                logger.exception("Something is wrong with the queue; trying again soon.")
                pause = rhythm.AWAY
            if pause:
                self.stop.wait(pause)
        connection.close()

    def step(self) -> bool:
        """Do the next due job; whether there was one."""
        job = queue.claim(self.name, now(), self.lane)
        if job is None:
            return False
        hold = Hold(job)
        self.holds.add(hold)
        try:
            perform(hold)
        finally:
            self.holds.discard(hold)
        return True


def perform(hold: Hold) -> None:
    """Do one claimed job, and note how it ended."""
    job = hold.job
    try:
        # Each job gets a context of its own: a scope left open must not reach the next one.
        result = contextvars.copy_context().run(_call, hold)
        noted = queue.succeed(job, result, hold.latest)
    except Unwanted:
        noted = queue.give_up(job)
    except (Exception, SystemExit) as error:
        logger.exception("Job %s failed: %s", job.pk, job.task)
        noted = queue.fail(job, error)
    if not noted:
        logger.warning("Job %s is somebody else's by now: %s", job.pk, job.task)


def _call(hold: Hold) -> Any:
    job = hold.job
    with holding(hold):
        found = import_string(job.task)
        if not isinstance(found, Task):
            raise ImportError(f"{job.task} is no task of this version.")
        if found.takes_context:
            context: TaskContext[Any, Any] = TaskContext(task_result=result_of(job, found))
            return found.call(context, *job.args, **job.kwargs)
        return found.call(*job.args, **job.kwargs)
