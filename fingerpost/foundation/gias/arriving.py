"""A file of GIAS that somebody sent by a page: kept until the background has read it."""

import secrets
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.tasks import task

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.tasks import queue
from fingerpost.foundation.tasks.models import Job

from .loading import load

LARGEST = 200_000_000
"""Bytes. The file of all establishments has some 65 million."""
KEY = "public list of schools"


class TooLarge(DomainError):
    """Raised when a file is larger than any that GIAS gives out."""


def keep(upload: "UploadedFile[bytes]", dated_on: date, *, even_if_smaller: bool) -> Job:
    """Keep a file, and have it read in the background; only one is read at a time."""
    if (upload.size or 0) > LARGEST:
        raise TooLarge("This file is larger than the list of all schools. Choose that one.")
    if held := Job.objects.unfinished().filter(key=KEY).first():
        raise DomainError(f"Another list is on its way in ({held.in_words.lower()}). Wait for it.")
    name = secrets.token_hex(8)
    path = _path(name)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    with path.open("wb") as kept:
        for chunk in upload.chunks():
            kept.write(chunk)
    arguments = [name, dated_on.isoformat(), even_if_smaller]
    return queue.put(bring_in_the_list.module_path, arguments, {}, key=KEY)


def latest() -> Job | None:
    """The job of the file that was sent last."""
    return Job.objects.filter(task=bring_in_the_list.module_path).order_by("pk").last()


@task
def bring_in_the_list(name: str, dated_on: str, even_if_smaller: bool) -> str:
    """Read a kept file into the list; answers what became of it, in words."""
    path = _path(name)
    try:
        with path.open("rb") as file:
            loaded = load(file, date.fromisoformat(dated_on), even_if_smaller=even_if_smaller)
    except FileNotFoundError:
        return ""  # done by an earlier try, whose worker died before it could say so
    except DomainError as refusal:
        path.unlink()
        return str(refusal)
    path.unlink()
    said = f"{loaded.rows:,} {loaded.sort.label.lower()} are in the list now."
    if loaded.refused:
        said += f" {loaded.refused:,} rows have no number or name, or came twice."
    changes = [f"{n:,} {what}" for what, (n, _) in loaded.differences.items() if n]
    return f"{said} Since the list before: {', '.join(changes)}." if changes else said


def _path(name: str) -> Path:
    return Path(settings.VAR) / "gias" / f"{name}.csv"
