"""The `fingerpost` command: serve, migrate, import, findings, verify-audit, matrix and more."""

import gc
import os
import sys

from django.core.management import execute_from_command_line
from django.db import OperationalError, ProgrammingError, connection
from django.db.migrations.executor import MigrationExecutor

from . import env


def main() -> None:
    """Run a command; words with hyphens are the commands' own names with underscores."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fingerpost.config.settings")
    env.prepare()
    arguments = list(sys.argv)
    if len(arguments) > 1 and not arguments[1].startswith("-"):
        arguments[1] = arguments[1].replace("-", "_")
    if arguments[1:2] == ["serve"]:
        # Nothing that is loaded at a start goes again. Looking through it all the while takes a
        # sixth of it; `serve` turns collections on again before it serves.
        gc.disable()
    elif arguments[1:2] == ["migrate"]:
        # Django makes the classes of every model anew for each change of a table, all at once
        # garbage: looking through it every 2,000 objects takes a quarter of the time.
        gc.set_threshold(200_000)
    try:
        execute_from_command_line(arguments)
    except (OperationalError, ProgrammingError) as refusal:
        lost = isinstance(refusal, OperationalError) and connection.connection is None
        if lost and connection.vendor == "postgresql":
            raise SystemExit(
                "The database that DATABASE_URL names cannot be reached. Check that its server "
                "runs, that the database exists there, and that name and password are right."
            ) from refusal
        if arguments[1:2] == ["migrate"] or not _is_of_another_version():
            raise
        raise SystemExit(
            "The database is not of this version. Run `fingerpost migrate`, then try again."
        ) from refusal


def _is_of_another_version() -> bool:
    """Whether migrations wait, which is why a table or a column was not found."""
    try:
        executor = MigrationExecutor(connection)
        return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except OperationalError:
        return False
