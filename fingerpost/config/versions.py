"""Whether the database is of the version that runs."""

from pathlib import Path

from django.apps import apps
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder


def is_of_this_version() -> bool:
    """Whether every migration was run; told from names, since reading them all takes as long as
    the rest of the start."""
    run = MigrationRecorder(connection).applied_migrations()
    return all(
        (each.label, file.stem) in run
        for each in apps.get_app_configs()
        for file in Path(each.path, "migrations").glob("[0-9]*.py")
    )
