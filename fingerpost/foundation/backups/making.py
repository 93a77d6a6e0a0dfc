"""Making a copy: one archive with every row, every file and the heads of the audit trails."""

import hashlib
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.models import Model

from fingerpost.foundation.audit.models import Chain
from fingerpost.foundation.now import now

from .manifest import NAME, Head, Manifest, Part, seal_of
from .refusals import NothingHere
from .snapshot import Count, Shape, one_moment, rows_of, shape_now

ERASURES = "erasures.jsonl"
CHUNK = 1 << 20
HEAD = ("organisation_id", "length", "head")


def make(place: Path) -> tuple[Manifest, str]:
    """Write a copy, and answer its contents and its seal.

    Pages go on being served, and saved, meanwhile. Files are read after the rows that name them:
    one that went in between is not in the copy, and restoring says which. NothingHere where the
    tables were not made yet.
    """
    shape = shape_now()
    chains = _chains(shape)
    found = Manifest(
        version=settings.VERSION,
        made_at=now().isoformat(timespec="seconds"),
        engine=connection.vendor,
        migrations=shape.migrations,
    )
    handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with (
        os.fdopen(handle, "wb") as out,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as box,
    ):
        with one_moment():
            found.heads = list(_heads(chains))
            for model in shape.models:
                label, count = model._meta.label, Count()
                with box.open(f"rows/{label}.jsonl", "w", force_zip64=True) as into:
                    for line in rows_of(model):
                        into.write(count.take(line))
                found.tables[label] = Part(count.rows, count.sha256)
        for path in _files():
            _add(box, found, path)
        text = found.written()
        box.writestr(NAME, text)
    return found, seal_of(text)


def _chains(shape: Shape) -> type[Model]:
    """The table of the heads as it is there: ours may be of a later version."""
    for each in shape.models:
        if each._meta.label == Chain._meta.label:
            return each
    raise NothingHere(
        "There is nothing to copy: Fingerpost has no tables here, or is still making them. If it "
        "keeps a school elsewhere, name its folder in FINGERPOST_VAR and its database, if it has "
        "one of its own, in DATABASE_URL. If it is starting, try again once it serves pages."
    )


def _heads(chains: type[Model]) -> Iterator[Head]:
    for row in chains._base_manager.order_by("organisation_id").values_list(*HEAD):
        yield Head(*row)


def _files() -> Iterator[Path]:
    """The attached files, and the list of who was erased."""
    yield from sorted((settings.VAR / "files").glob("*/*/*"))
    if (settings.VAR / ERASURES).exists():
        yield settings.VAR / ERASURES


def _add(box: zipfile.ZipFile, found: Manifest, path: Path) -> None:
    name, digest, size = str(path.relative_to(settings.VAR)), hashlib.sha256(), 0
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return  # taken away a moment ago, as its time had come
    with file, box.open(f"kept/{name}", "w", force_zip64=True) as into:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
            into.write(chunk)
    found.files[name] = Part(size, digest.hexdigest())
