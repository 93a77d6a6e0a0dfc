"""Look this installation over and say what to mend."""

import os
import shutil
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.checks import run_checks
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from fingerpost.foundation.accounts.providers.linked import relying_alone
from fingerpost.foundation.files import looking
from fingerpost.foundation.search import renewing
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import plural

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

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--all",
            action="store_true",
            help="read every stored file, not only fifty of each school; takes longer",
        )

    def handle(self, **options: Any) -> None:
        ill = 0
        for found in look(every_file=options["all"]):
            self.stdout.write(f"{'well' if found.well else 'MEND'}  {found.what}")
            if not found.well:
                ill += 1
                self.stdout.write(f"      {found.mend}")
        if ill:
            raise CommandError(f"{ill} to mend.")


def look(every_file: bool = False) -> Iterator[Finding]:
    """Look at each part in turn."""
    yield _database()
    yield _migrations()
    yield _built_assets()
    yield _secret()
    yield _room()
    yield _files(every_file)
    yield _words()
    yield _ways_in()
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


def _files(every_file: bool) -> Finding:
    if not _migrations().well:
        return Finding(True, "stored files were not looked at: the database is of another version")
    looked, wrong = 0, []
    for organisation in Organisation.objects.order_by("pk"):
        count, faults = looking.faults(organisation, everything=every_file)
        looked += count
        wrong += faults
    return Finding(
        not wrong,
        f"{plural(looked, 'stored file', 'stored files')} looked at",
        f"Bring them back from a back-up of {settings.VAR / 'files'}: {'; '.join(wrong)}.",
    )


def _words() -> Finding:
    if not _migrations().well:
        return Finding(True, "the search was not looked at: the database is of another version")
    wrong = [
        each
        for organisation in Organisation.objects.order_by("pk")
        for each in renewing.faults(organisation)
    ]
    return Finding(
        not wrong,
        "search finds what the registers say",
        f"Run `fingerpost rebuild-search`: it is behind for {'; '.join(wrong)}.",
    )


def _ways_in() -> Finding:
    if not _migrations().well:
        return Finding(True, "ways in were not looked at: the database is of another version")
    shut_out = relying_alone()
    said = "; ".join(f"{account.email} ({issuer})" for account, issuer in shut_out)
    return Finding(
        not shut_out,
        "everybody who signs in with a provider has one that is configured, or another way in",
        "Configure the provider again, or run `fingerpost sign-in-link EMAIL` for each, so that "
        f"they choose a password or a passkey: {said}.",
    )


def _room() -> Finding:
    free = shutil.disk_usage(settings.VAR).free
    return Finding(
        free > ENOUGH_ROOM,
        f"{free // 1_000_000:,} MB free",
        "Make room on the disk of the database.",
    )
