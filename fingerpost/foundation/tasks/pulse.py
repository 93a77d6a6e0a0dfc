"""The pulse of a worker: signs of life, leases, progress, schedules, and the frequent glances."""

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime

from django.db import DatabaseError, connection

from fingerpost.foundation.now import now

from . import queue, rhythm
from .models import Beat
from .progress import Hold
from .schedules import GLANCES, Glance, begin_due

logger = logging.getLogger(__name__)


class Pulse:
    """The thread that does a little every second, so that long jobs silence nothing."""

    def __init__(self, name: str, stop: threading.Event, holds: set[Hold]) -> None:
        self.name, self.stop, self.holds = name, stop, holds
        self.makes_rounds = False
        self._beaten = -rhythm.BEAT_EVERY

    def run(self) -> None:
        """Beat until told to stop, then say goodbye."""
        while not self.stop.is_set():
            _go_on(self.tick)
            self.stop.wait(rhythm.PAUSE)
        _go_on(lambda: queue.leave(self.name, now()))
        connection.close()

    def tick(self) -> None:
        """Keep what this worker holds; every twenty seconds beat, and begin what is due."""
        moment = now()
        for hold in list(self.holds):
            hold.write(moment)
        # Not by the wall clock, which may be put back by an hour.
        if time.monotonic() - self._beaten >= rhythm.BEAT_EVERY:
            self.beat(moment)
            self._beaten = time.monotonic()

    def beat(self, moment: datetime) -> None:
        queue.beat(self.name, moment)
        eldest = Beat.objects.living(moment).first()
        self.makes_rounds = eldest is not None and eldest.worker == self.name
        begin_due(moment)


class Rounds:
    """The thread that takes the frequent glances, in the eldest living worker only."""

    def __init__(self, pulse: Pulse, stop: threading.Event) -> None:
        self.pulse, self.stop = pulse, stop
        self._taken: dict[str, float] = {}

    def run(self) -> None:
        """Make the round until told to stop."""
        while not self.stop.is_set():
            if self.pulse.makes_rounds:
                self.round()
            self.stop.wait(rhythm.PAUSE)

    def round(self) -> None:
        """Take each glance whose time has come."""
        for glance in GLANCES.values():
            if self._is_due(glance) and not self.stop.is_set():
                _go_on(glance.look)
                connection.close()
                self._taken[glance.name] = time.monotonic()

    def _is_due(self, glance: Glance) -> bool:
        taken = self._taken.get(glance.name)
        return taken is None or time.monotonic() - taken >= glance.every.total_seconds()


def _go_on(step: Callable[[], object]) -> None:
    """Do one step; what goes wrong is logged, and the next step is tried all the same."""
    try:
        step()
    except DatabaseError as error:
        logger.warning("The database cannot be reached; trying again soon: %s", error)
        connection.close()
    except Exception:
        logger.exception("Something is wrong with the background work; going on.")
