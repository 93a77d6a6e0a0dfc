"""Django's migrate; with it the shared cache, the index of words, and what the planner knows."""

from typing import Any

from django.core.management import call_command
from django.core.management.commands import migrate

from fingerpost.foundation.search import renewing
from fingerpost.foundation.tenancy import planner


class Command(migrate.Command):
    """Bring the database up to this version. Writes; may be run again at any time."""

    def handle(self, *args: Any, **options: Any) -> None:
        super().handle(*args, **options)
        call_command("createcachetable", verbosity=0, database=options["database"])
        if not (options["app_label"] or options["plan"]):
            renewing.renew()
        planner.study()
