"""The list of a bundle: which files it holds, whose it is, of when, and who signed it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from .archive import NotABundle

FORMAT = 1
LIST, SIGNATURE, KEY, EVIDENCE, PAGE = (
    "manifest.json",
    "manifest.sig",
    "public_key.pem",
    "evidence.json",
    "index.html",
)
UNLISTED = (LIST, SIGNATURE)
"""What the list cannot name: itself, and what is signed of it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file of a bundle: its length in bytes and its SHA-256."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is signed. `made_at` is in ISO 8601; `entries` and `head` are the end of the record."""

    organisation: str
    made_at: str
    version: str
    entries: int
    head: str
    public_key: str
    fingerprint: str
    files: tuple[Part, ...]
    format: int = FORMAT

    def written(self) -> bytes:
        return json.dumps(asdict(self), indent=1, sort_keys=True, ensure_ascii=False).encode()

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.made_at)


def parts_of(files: Mapping[str, bytes]) -> tuple[Part, ...]:
    """How the list names some files."""
    return tuple(
        Part(name, len(files[name]), hashlib.sha256(files[name]).hexdigest())
        for name in sorted(files)
    )


def read(text: bytes) -> Manifest:
    """The list of a bundle; NotABundle when it has another shape."""
    try:
        raw: dict[str, Any] = json.loads(text)
        parts = tuple(Part(**each) for each in raw.pop("files"))
        found = Manifest(**raw, files=parts)
        is_whole = _is_whole(found)
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as wrong:
        raise NotABundle("The list of its files cannot be read.") from wrong
    if found.format != FORMAT:
        raise NotABundle("It was made by a later Fingerpost. Check it with that version.")
    if not is_whole or found.written() != text:
        raise NotABundle("The list of its files is not as Fingerpost writes it.")
    return found


def _is_whole(found: Manifest) -> bool:
    """Whether everything is of the kind that it should be."""
    texts = (found.organisation, found.version, found.head, found.public_key, found.fingerprint)
    are_texts = all(isinstance(each, str) for each in texts)
    return are_texts and type(found.entries) is int and found.moment.tzinfo is not None
