"""Work off the queue in a process of its own, beside the server."""

import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from fingerpost.foundation.tasks.crew import MOST_THREADS, Crew


class Command(BaseCommand):
    """Do background work until stopped. Writes; any number may run at the same time."""

    help = "Work off the queue apart from the server; stop it with Ctrl+C or SIGTERM"
    requires_system_checks = ()  # the server makes them

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--threads",
            type=int,
            default=1,
            choices=range(1, MOST_THREADS + 1),
            help="jobs done at the same time; for more, start another worker",
        )

    def handle(self, *, threads: int, **options: Any) -> None:
        asked = threading.Event()
        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, lambda *_: asked.set())
        crew = Crew(threads)
        crew.start()
        self._say(f"Working as {crew.name}.")
        asked.wait()
        self._say("Stopping; a job in progress has half a minute to finish.")
        if not crew.stop():
            self._say("A job was left unfinished. It will be taken up again in a minute.")

    def _say(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()
