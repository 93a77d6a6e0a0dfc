"""Serve the product with granian."""

import gc
import os
from argparse import ArgumentParser
from typing import Any

from django.core.checks import run_checks
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from fingerpost.config import typed
from fingerpost.config.stopping import end_at_once_until_it_serves
from fingerpost.config.versions import is_of_this_version
from fingerpost.foundation.tasks import crew


class Command(BaseCommand):
    """Run the web server until it is stopped. Reads; the pages write."""

    help = "Serve Fingerpost on this machine"
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=typed.port, default=8000)
        parser.add_argument("--workers", type=int, default=1)
        parser.add_argument(
            "--no-worker",
            action="store_true",
            help="leave background work to `fingerpost worker`; otherwise each process does some",
        )

    def handle(
        self, *, host: str, port: int, workers: int, no_worker: bool, **options: Any
    ) -> None:
        typed.refuse_a_taken_port(host, port)
        run_checks_or_stop()
        leave_the_database()
        end_at_once_until_it_serves()
        os.environ[crew.VARIABLE] = "" if no_worker else "1"
        self.stdout.write(f"Fingerpost is ready on http://{_shown(host)}:{port}")
        self.stdout.flush()
        # In this process, which has loaded everything already: the workers are forks of it, and
        # share its memory as long as no collection touches it.
        gc.collect()
        gc.freeze()
        gc.enable()
        Granian(
            "fingerpost.config.wsgi:application",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=workers,
            blocking_threads=4,
            log_level=LogLevels.warning,
        ).serve()


def run_checks_or_stop() -> None:
    """Refuse to serve a house in which a page names no permission or a rule has no key."""
    if errors := [str(each) for each in run_checks() if each.is_serious()]:
        raise CommandError("\n".join(errors))
    if not is_of_this_version():
        raise CommandError("The database is of another version. Run `fingerpost migrate` first.")


def leave_the_database() -> None:
    """Keep no connection that a fork would inherit.

    A pool that crosses a fork loses the threads that tend it: its child could open no further
    connection, and lost the one it had as soon as the parent tidied up.
    """
    connection.close()
    if connection.vendor == "postgresql":
        connection.close_pool()  # type: ignore[attr-defined]


def _shown(host: str) -> str:
    return "localhost" if host in {"127.0.0.1", "::1"} else host
