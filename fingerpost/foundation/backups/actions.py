"""Making a copy, trying whether it can be put back, and letting old ones go."""

import contextlib
import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db.models import Max

from fingerpost.foundation.now import now, today
from fingerpost.foundation.tenancy.models import Organisation

from .drill import PLACE, Failed, drill
from .locks import lock
from .making import make
from .models import Copy
from .refusals import NoKey
from .rules import is_drill_due, kept

FOLDER, ENDING, LOCKED, PART = "backups", ".fingerpost", ".fingerpost.age", ".part"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where a copy goes, and whether it is tried."""

    folder: Path | None = None
    """Elsewhere than beside the database: such a copy is locked, or `open_on_purpose`."""
    drill: bool = False
    open_on_purpose: bool = False


def copy(wanted: Wanted) -> Copy:
    """Make a copy, and put it back for a trial where that is wanted.

    It is locked with the key of FINGERPOST_BACKUP_KEY, if there is one; NoKey when one would
    leave this machine without.
    """
    key = settings.BACKUP_KEY
    if wanted.folder and not key and not wanted.open_on_purpose:
        raise NoKey(
            "A copy that leaves this machine holds everything of every school. Set "
            "FINGERPOST_BACKUP_KEY (`fingerpost backup-key` makes one), or add --open if the "
            "place itself is encrypted."
        )
    folder = wanted.folder or settings.VAR / FOLDER
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    moment = now()
    name = f"fingerpost-{moment:%Y-%m-%d-%H%M%S}"
    part = settings.VAR / f"{name}{PART}"
    try:
        contents, seal = make(part)
        made = Copy(
            made_at=moment,
            place=str(folder),
            rows=contents.rows,
            files=len(contents.files),
            seal=seal,
            heads={each.organisation: f"{each.entries}:{each.head}" for each in contents.heads},
            is_locked=bool(key),
        )
        if wanted.drill:
            _try(made, part)
        made.name = name + (LOCKED if key else ENDING)
        made.size = _settle(part, folder / made.name, key)
    finally:
        part.unlink(missing_ok=True)
    made.save()
    return made


def nightly() -> Copy | None:
    """The night's copy; every so often it is put back for a trial. Old ones go.

    None while there is nothing but a demonstration, which can be made anew.
    """
    if not Organisation.objects.filter(is_demonstration=False).exists():
        return None
    _sweep()
    last = Copy.objects.restored().aggregate(at=Max("tried_at"))["at"]
    made = copy(Wanted(drill=is_drill_due(last, now())))
    _let_go(settings.VAR / FOLDER)
    return made


def _sweep() -> None:
    """Take away what a copy or a drill left that was cut short, once it is a day old."""
    old = now() - timedelta(days=1)
    for each in (*settings.VAR.glob(f"*{PART}"), *settings.VAR.glob(f"{PLACE}*")):
        if datetime.fromtimestamp(each.stat().st_mtime, UTC) < old:
            shutil.rmtree(each) if each.is_dir() else each.unlink(missing_ok=True)


def _try(made: Copy, part: Path) -> None:
    made.tried_at = now()
    try:
        drill(part)
    except Failed as why:
        made.is_whole, made.outcome = False, str(why)
    else:
        made.is_whole, made.outcome = True, "Every row and every file was the same."


def _settle(part: Path, place: Path, key: str) -> int:
    """Lay a copy down under its name, locked where there is a key; answers its size."""
    beside = place.with_name(f".{place.name}")
    try:
        if key:
            lock(part, beside, key)
        else:
            shutil.copyfile(part, beside)
        os.chmod(beside, 0o600)
        with beside.open("rb") as file:
            os.fsync(file.fileno())
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
    return place.stat().st_size


def _let_go(folder: Path) -> None:
    """Keep the newest copies on this machine only; what the others showed stays on record."""
    here = Copy.objects.filter(place=str(folder), gone_at=None).latest_first()
    for old in here[kept(today()) :]:
        with contextlib.suppress(FileNotFoundError):
            (folder / old.name).unlink()
        old.gone_at = now()
        old.save(update_fields=["gone_at"])
