"""Look this installation over and say what to mend."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.checks import run_checks
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

ENOUGH_ROOM = 500_000_000
"""Bytes that should be free beside the database: room for one back-up of a small trust."""


@dataclass(frozen=True)
class Finding:
    """One thing looked at: whether it is well, and what to do if it is not."""

    well: bool
    what: str
    mend: str = ""


class Command(BaseCommand):
    """Check the parts that an installation needs. Reads only; exit code 1 if one is not well."""

    help = "Say what is wrong with this installation and how to mend it"

    def handle(self, **options: Any) -> None:
        ill = 0
        for found in look():
            self.stdout.write(f"{'well' if found.well else 'MEND'}  {found.what}")
            if not found.well:
                ill += 1
                self.stdout.write(f"      {found.mend}")
        if ill:
            raise CommandError(f"{ill} to mend.")


def look() -> Iterator[Finding]:
    """Look at each part in turn."""
    yield _database()
    yield _migrations()
    yield _built_assets()
    yield _secret()
    yield _room()
    errors = [str(each.msg) for each in run_checks() if each.is_serious()]
    yield Finding(not errors, "start-up checks", "; ".join(errors))


def _database() -> Finding:
    try:
        connection.ensure_connection()
    except OperationalError as refusal:
        return Finding(False, "database", f"Start it, or correct DATABASE_URL: {refusal}")
    return Finding(True, f"database ({connection.vendor})")


def _migrations() -> Finding:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return Finding(not waiting, "database is of this version", "Run `fingerpost migrate`.")


def _built_assets() -> Finding:
    found = finders.find("built/app.css")
    return Finding(
        bool(found), "style sheet is built", "Run script/bootstrap, or install the wheel."
    )


def _secret() -> Finding:
    key = settings.VAR / "secret_key"
    if not key.exists():
        return Finding(bool(settings.SECRET_KEY), "secret key is given by the environment")
    private = os.stat(key).st_mode & 0o077 == 0
    return Finding(private, "secret key is private", f"Run `chmod 600 {key}`.")


def _room() -> Finding:
    free = shutil.disk_usage(settings.VAR).free
    return Finding(
        free > ENOUGH_ROOM,
        f"{free // 1_000_000:,} MB free",
        "Make room on the disk of the database.",
    )
