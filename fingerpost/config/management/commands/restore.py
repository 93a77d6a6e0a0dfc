"""Put a copy back into an empty place."""

import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from fingerpost.config.typed import cannot
from fingerpost.foundation.backups.locks import unlock
from fingerpost.foundation.backups.restoring import Restored, restore
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.ui.filters import plural


class Command(BaseCommand):
    """Restore into the empty database and folder of the settings, and compare row for row."""

    help = "Put a copy back into an empty place: FINGERPOST_VAR=/srv/new fingerpost restore FILE"
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--key", type=Path, metavar="FILE", help="the private key of a locked copy"
        )
        parser.add_argument("--seal", default="", help="the seal that was noted, or its beginning")

    def handle(self, *, file: Path, key: Path | None, seal: str, **options: Any) -> None:
        try:
            with tempfile.TemporaryDirectory(prefix="open-", dir=settings.VAR) as folder:
                copy = unlock(file, Path(folder, "copy"), key) if key else file
                done = restore(copy, seal.strip().lower())
        except DomainError as refusal:
            raise CommandError(str(refusal)) from refusal
        except OSError as trouble:
            raise cannot("read or written", trouble) from None
        self._tell(done)

    def _tell(self, done: Restored) -> None:
        found = done.manifest
        self.stdout.write(
            f"Restored the copy of {found.made_at}, made by Fingerpost {found.version} on "
            f"{found.engine}, into {connection.display_name}."
        )
        self.stdout.write(
            f"{plural(found.rows, 'row', 'rows')} in {len(found.tables)} tables and "
            f"{plural(len(found.files), 'file', 'files')}: every one is the same as when it was "
            "copied. Every record of deeds is whole up to the head of the copy."
        )
        if done.erased:
            self.stdout.write(f"{done.erased:,} went again, as their time had come.")
        self.stdout.write("Everybody signs in anew. Put secret_key and signing_key there too.")
