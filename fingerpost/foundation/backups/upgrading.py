"""Before the tables change: a copy to go back to, and the change tried on it first."""

from pathlib import Path

from django.conf import settings
from django.db import connection

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.models import Organisation

from .actions import ENDING, FOLDER
from .drill import drill
from .making import make


def is_worth_it() -> bool:
    """Whether a school keeps something of its own here."""
    if Organisation._meta.db_table not in connection.introspection.table_names():
        return False
    return Organisation.objects.filter(is_demonstration=False).exists()


def rehearse() -> Path:
    """Copy everything, and let the copy be brought up to this version; answers the copy.

    Raises Failed when that does not go well; nothing was changed then.
    """
    folder = settings.VAR / FOLDER
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    place = folder / f"before-{settings.VERSION}-{now():%Y-%m-%d-%H%M%S}{ENDING}"
    make(place)
    drill(place)
    return place
