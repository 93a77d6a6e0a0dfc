"""Opening a copy: no part is used before every part is known to be as it was written."""

import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from .locks import is_locked
from .manifest import FORMAT, NAME, Manifest, read, seal_of
from .refusals import Newer, NotACopy

CHUNK = 1 << 20
LONGEST_LIST = 1 << 26
KEPT = re.compile(r"files/[0-9]+/[0-9a-f]{2}/[0-9a-f]{64}|erasures\.jsonl")
TABLE = re.compile(r"[a-z_]+\.[A-Za-z_]+")
BROKEN = "The copy was cut short or altered: {}. Take another copy."


@contextmanager
def opened(path: Path, seal: str = "") -> Iterator[tuple[zipfile.ZipFile, Manifest]]:
    """A copy that is whole; NotACopy or Newer when it is not, or not of the seal that was noted."""
    if is_locked(path):
        raise NotACopy("The copy is locked. Name the file of its private key with --key.")
    try:
        with zipfile.ZipFile(path) as box:
            text = _manifest(box)
            if seal and not seal_of(text).startswith(seal):
                raise NotACopy("The copy is not the one of that seal.")
            manifest = read(text)
            if manifest.format > FORMAT:
                raise Newer(_newer(manifest))
            _check_parts(box, manifest)
            yield box, manifest
    except (zipfile.BadZipFile, EOFError, zlib.error) as wrong:
        raise NotACopy(BROKEN.format("it is no whole archive")) from wrong


def _newer(manifest: Manifest) -> str:
    return (
        f"The copy was made by Fingerpost {manifest.version}, which is later than this one. "
        "Install that version or a later one, then restore it."
    )


def refuse_newer(manifest: Manifest, known: set[tuple[str, str]]) -> None:
    """Refuse a copy whose tables had a change that this version does not know."""
    unknown = sorted({app for app, _ in set(manifest.migrations) - known})
    if unknown and manifest.version == settings.VERSION:
        raise Newer(
            f"The copy was made by Fingerpost {manifest.version}, with another state of its "
            f"tables ({', '.join(unknown)}) than here. Restore it with the Fingerpost that made it."
        )
    if unknown:
        raise Newer(_newer(manifest))


def _manifest(box: zipfile.ZipFile) -> bytes:
    try:
        if box.getinfo(NAME).file_size > LONGEST_LIST:
            raise NotACopy(BROKEN.format("its list of contents is far too long"))
        return box.read(NAME)
    except KeyError as wrong:
        raise NotACopy("This is no copy made by Fingerpost.") from wrong


def _check_parts(box: zipfile.ZipFile, manifest: Manifest) -> None:
    parts = {f"rows/{label}.jsonl": part for label, part in manifest.tables.items()}
    parts |= {f"kept/{name}": part for name, part in manifest.files.items()}
    wrong = [each for each in manifest.files if not KEPT.fullmatch(each)]
    wrong += [each for each in manifest.tables if not TABLE.fullmatch(each)]
    found = [each for each in box.namelist() if each != NAME]
    if wrong or sorted(found) != sorted(parts):
        raise NotACopy(BROKEN.format("its parts are not those of its list of contents"))
    for name, part in parts.items():
        if _digest(box, name) != part.sha256:
            raise NotACopy(BROKEN.format(f"{name} is not as it was written"))


def _digest(box: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with box.open(name) as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
