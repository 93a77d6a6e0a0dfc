"""Copy everything that Fingerpost keeps into one file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fingerpost.config.typed import cannot
from fingerpost.foundation.backups.actions import Wanted, copy
from fingerpost.foundation.backups.refusals import NoKey, NothingHere
from fingerpost.foundation.ui.filters import plural


class Command(BaseCommand):
    """Make a copy while pages are served. Writes a file and a row; may be run at any time."""

    help = "Copy the database and the files, of all schools, into one file"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--to", type=Path, metavar="FOLDER", help="elsewhere than in var/backups"
        )
        parser.add_argument(
            "--drill", action="store_true", help="put it back for a trial, and compare"
        )
        parser.add_argument(
            "--open", action="store_true", help="let it leave this machine without a lock on it"
        )

    def handle(self, *, to: Path | None, drill: bool, **options: Any) -> None:
        folder = to.resolve() if to else None
        try:
            made = copy(Wanted(folder, drill, open_on_purpose=options["open"]))
        except (NoKey, NothingHere) as refusal:
            raise CommandError(str(refusal)) from refusal
        except OSError as trouble:
            raise cannot("written", trouble) from None
        lock = "locked with your key" if made.is_locked else "not locked"
        self.stdout.write(f"{Path(made.place, made.name)} ({made.size:,} bytes, {lock})")
        self.stdout.write(
            f"{plural(made.rows, 'row', 'rows')} and {plural(made.files, 'file', 'files')}"
        )
        self.stdout.write(f"Seal: {made.seal}. Note it elsewhere: it stands for this very copy.")
        if made.is_whole is False:
            raise CommandError(f"It could not be put back: {made.outcome}")
        if made.is_whole:
            self.stdout.write(f"Put back for a trial: {made.outcome}")
