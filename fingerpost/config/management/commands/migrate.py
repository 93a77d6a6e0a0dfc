"""Django's migrate, tried on a copy first; with it the cache, the index of words, the planner."""

from pathlib import Path
from typing import Any

from django.core.management import CommandError, call_command
from django.core.management.base import CommandParser
from django.core.management.commands import migrate
from django.db import DatabaseError

from fingerpost.config.states import each_drawn_up_once
from fingerpost.config.versions import is_of_this_version
from fingerpost.foundation.backups import upgrading
from fingerpost.foundation.backups.drill import Failed
from fingerpost.foundation.search import renewing
from fingerpost.foundation.tenancy import planner


class Command(migrate.Command):
    """Bring the database up to this version. Writes; may be run again at any time."""

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--no-rehearsal",
            action="store_true",
            help="change the tables at once; otherwise a copy is made, and changed, first",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        whole = not (options["app_label"] or options["plan"] or options["check_unapplied"])
        wanted = whole and not options["no_rehearsal"]
        rehearsed = wanted and not is_of_this_version() and upgrading.is_worth_it()
        copy = self._rehearse() if rehearsed else None
        try:
            with each_drawn_up_once():
                super().handle(*args, **options)
        except DatabaseError as wrong:
            if copy is None:
                raise
            raise CommandError(
                f"The tables could not be changed: {wrong}. To be where you were, install the "
                f"version from before and restore {copy} into an empty place."
            ) from wrong
        call_command("createcachetable", verbosity=0, database=options["database"])
        if not (options["app_label"] or options["plan"]):
            renewing.renew()
        planner.study()

    def _rehearse(self) -> Path:
        self.stdout.write("Trying the upgrade on a copy first. This takes a minute or more.")
        try:
            copy = upgrading.rehearse()
        except Failed as why:
            raise CommandError(
                f"The upgrade was tried on a copy, and failed: {why} Nothing was changed here. "
                "Go on with the version from before."
            ) from why
        self.stdout.write(f"It went well. The copy stands at {copy}.")
        return copy
