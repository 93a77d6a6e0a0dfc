"""How far the job in progress is, said from inside its task and shown to whoever asks."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta
from typing import Any

from fingerpost.foundation.now import now

from . import queue
from .models import Job
from .rhythm import LEASE


class Unwanted(Exception):
    """The job in progress was cancelled, or belongs to another worker by now."""


class Hold:
    """A claimed job in progress. Its task says how far it is; the pulse of the worker writes it.

    The two are apart because a task's own transaction would hide the progress until it commits,
    and on SQLite would keep any other connection from writing it.
    """

    def __init__(self, job: Job) -> None:
        self.job = job
        self.unwanted = False
        self.latest: dict[str, Any] = {}
        self._written: dict[str, Any] = {}
        self._kept_until = job.lease_until

    def say(self, done: int, of: int | None, words: str) -> None:
        self._refuse_the_unwanted()
        told = queue.storable(words)[:200]
        self.latest = {"progress_done": done, "progress_of": of, "progress_words": told}

    def announce(self, words: str) -> None:
        self.say(0, None, words)
        self.write(now())
        self._refuse_the_unwanted()

    def write(self, moment: datetime) -> None:
        """Write progress if there is news, and renew the lease if a third of it is gone."""
        latest = self.latest
        if latest == self._written and not self._is_ageing(moment):
            return
        if not queue.keep(self.job, moment, latest) or queue.is_unwanted(self.job):
            self.unwanted = True
        self._written, self._kept_until = latest, moment + LEASE

    def _refuse_the_unwanted(self) -> None:
        if self.unwanted:
            raise Unwanted(str(self.job))

    def _is_ageing(self, moment: datetime) -> bool:
        left = self._kept_until - moment if self._kept_until else timedelta(0)
        return left < LEASE * 2 / 3


_hold: ContextVar[Hold | None] = ContextVar("hold", default=None)


@contextmanager
def holding(hold: Hold) -> Iterator[None]:
    """Let the code inside say how far this job is."""
    token = _hold.set(hold)
    try:
        yield
    finally:
        _hold.reset(token)


def progress(done: int, of: int | None = None, words: str = "") -> None:
    """Say how far the job in progress is, as often as is convenient; words hold no names.

    Raises `Unwanted` once somebody has cancelled the job. Outside a job nothing happens.
    """
    if hold := _hold.get():
        hold.say(done, of, words)


def announce(words: str) -> None:
    """Say what the job in progress does next, before a transaction during which nothing can be
    said: it is written at once, and whoever cancelled the job meanwhile still stops it."""
    if hold := _hold.get():
        hold.announce(words)
