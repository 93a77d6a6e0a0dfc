"""The bytes on disk: outside the web root, under their own hash, readable by the server alone."""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings

HASH = re.compile(r"[0-9a-f]{64}")


class Gone(Exception):
    """The bytes are not what was stored: missing, unreadable or altered."""

    def __init__(self, altered: bool) -> None:
        self.altered = altered
        super().__init__("altered" if altered else "missing")


def put(organisation: int, data: bytes) -> str:
    """Keep bytes and answer their hash; what stands under it already is written anew.

    Written beside its place and moved there, so that no half file is ever seen.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    place = _place(organisation, sha256)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, beside = tempfile.mkstemp(dir=place.parent, prefix="new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, place)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    _settle(place.parent)
    return sha256


def read(organisation: int, sha256: str) -> bytes:
    """The bytes of a hash; raises Gone when they are not there or not the same any more."""
    if not HASH.fullmatch(sha256):
        raise Gone(altered=False)
    try:
        data = _place(organisation, sha256).read_bytes()
    except OSError:
        raise Gone(altered=False) from None
    if hashlib.sha256(data).hexdigest() != sha256:
        raise Gone(altered=True)
    return data


def drop(organisation: int, sha256: str) -> None:
    """Take bytes away for good."""
    _place(organisation, sha256).unlink(missing_ok=True)


def stored(organisation: int) -> Iterator[tuple[Path, datetime]]:
    """Every file kept for an organisation, half-written ones too, and when it was written."""
    for path in sorted((settings.VAR / "files" / str(organisation)).glob("*/*")):
        yield path, datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _place(organisation: int, sha256: str) -> Path:
    if not HASH.fullmatch(sha256):
        raise ValueError("Files are kept under a hash only.")
    return Path(settings.VAR) / "files" / str(organisation) / sha256[:2] / sha256


def _settle(folder: Path) -> None:
    """Make sure that the new name survives a power cut too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
