"""Load the DfE's list of schools, or of trusts, from a file of Get Information about Schools."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fingerpost.config.typed import cannot, day
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.gias.loading import load
from fingerpost.foundation.gias.reading import date_in


class Command(BaseCommand):
    """Replace the list as a whole and say what differs. Writes; may be run again."""

    help = "Load the public list of schools or trusts: fingerpost gias edubasealldata20260901.csv"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dated", type=day, help="the date of the file, if its name has none")
        parser.add_argument(
            "--even-if-smaller", action="store_true", help="also with half the rows, or fewer"
        )

    def handle(
        self, *, file: Path, dated: date | None, even_if_smaller: bool, **options: Any
    ) -> None:
        dated = dated or date_in(file.name)
        if dated is None:
            raise CommandError("Say of which date the file is: --dated 2026-09-01")
        try:
            with file.open("rb") as opened:
                loaded = load(opened, dated, even_if_smaller=even_if_smaller)
        except OSError as trouble:
            raise cannot("read", trouble) from None
        except DomainError as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write(f"{loaded.rows:,} {loaded.sort.label.lower()} are in the list now.")
        if loaded.refused:
            self.stdout.write(f"{loaded.refused:,} rows have no number or name, or came twice.")
        for what, (n, first) in loaded.differences.items():
            self.stdout.write(f"{n:,} {what}")
            for line in first:
                self.stdout.write(f"  {line}")
