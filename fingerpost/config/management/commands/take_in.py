"""Take one e-mail in, as a mail server hands it over."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from fingerpost.config.naming import called
from fingerpost.work.servicedesk.incoming import LARGEST
from fingerpost.work.servicedesk.incoming.receiving import receive

TRY_LATER = 75
"""What tells a mail server to keep a message and come again (sysexits.h, EX_TEMPFAIL)."""


class Command(BaseCommand):
    """Read a message from standard input. Writes; the same message again changes nothing."""

    requires_system_checks = ()  # the server makes them
    help = "Take an e-mail in: fingerpost take-in --organisation NAME < MESSAGE"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--organisation", required=True, metavar="NAME")

    def handle(self, *, organisation: str, **options: Any) -> None:
        found = called(organisation).get()
        raw = sys.stdin.buffer.read(LARGEST + 1)
        try:
            arrival = receive(found, raw)
        except DatabaseError as trouble:
            raise CommandError(f"Try again later: {trouble}", returncode=TRY_LATER) from trouble
        self.stdout.write(f"{arrival.get_outcome_display()}. {arrival.why}".strip())
