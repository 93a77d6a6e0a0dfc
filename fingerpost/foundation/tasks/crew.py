"""The threads of one process that do background work: started together, stopped in order."""

import os
import secrets
import socket
import threading
import time
from collections.abc import Callable

from . import rhythm
from .models import Lane
from .progress import Hold
from .pulse import Pulse, Rounds
from .worker import Worker

VARIABLE = "FINGERPOST_WORKER"
"""Set by `fingerpost serve` for the server that is to work off the queue itself."""
MOST_THREADS = 5
"""With the pulse, the rounds and the letters as many connections as a pool to PostgreSQL has."""


class Crew:
    """Some worker threads and one for letters, with the pulse that keeps their leases and the
    rounds."""

    def __init__(self, size: int = 1) -> None:
        # Told apart for ever, also when a process number comes round again.
        self.name = f"{socket.gethostname()[:30]}:{os.getpid()}:{secrets.token_hex(4)}"
        self.stopping, self.ended = threading.Event(), threading.Event()
        holds: set[Hold] = set()
        pulse = Pulse(self.name, self.ended, holds)
        works = [Worker(f"{self.name}/{n + 1}", self.stopping, holds) for n in range(size)]
        works.append(Worker(f"{self.name}/letters", self.stopping, holds, Lane.LETTERS))
        self.pulse = _thread("pulse", pulse.run)
        self.others = [_thread("rounds", Rounds(pulse, self.stopping).run)]
        self.others += [_thread("worker", each.run) for each in works]

    def start(self) -> None:
        """Begin to work."""
        for each in (self.pulse, *self.others):
            each.start()

    def stop(self, patience: float = rhythm.PATIENCE) -> bool:
        """Let the jobs in progress finish; False when one was left to whoever takes it next."""
        self.stopping.set()
        until = time.monotonic() + patience
        for each in self.others:
            each.join(max(0.0, until - time.monotonic()))
        finished = not any(each.is_alive() for each in self.others)
        self.ended.set()
        self.pulse.join(rhythm.AWAY)
        return finished


def work_beside_the_server() -> None:
    """Work in threads of the server, until it ends."""
    crew = Crew()
    crew.start()
    # Not a daemon: the interpreter waits for it, so a job in progress may finish.
    threading.Thread(target=_end_with_the_server, args=(crew,), name="end").start()


def _end_with_the_server(crew: Crew) -> None:
    threading.main_thread().join()
    crew.stop()


def _thread(name: str, run: Callable[[], None]) -> threading.Thread:
    return threading.Thread(target=run, name=name, daemon=True)
