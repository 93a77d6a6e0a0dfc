"""Django's migrate; with it the table of the shared cache, and what the planner knows."""

from typing import Any

from django.core.management import call_command
from django.core.management.commands import migrate

from fingerpost.foundation.tenancy import planner


class Command(migrate.Command):
    """Bring the database up to this version. Writes; may be run again at any time."""

    def handle(self, *args: Any, **options: Any) -> None:
        super().handle(*args, **options)
        call_command("createcachetable", verbosity=0, database=options["database"])
        planner.study()
