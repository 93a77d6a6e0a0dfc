"""What a copy says of itself: of which version and moment it is, and the digest of every part."""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from typing import Any

from .refusals import NotACopy
from .snapshot import Node

FORMAT = 1
NAME = "manifest.json"


@dataclass
class Part:
    """A member of the archive: how many rows or bytes it holds, and their SHA-256."""

    count: int
    sha256: str


@dataclass
class Head:
    """The end of an organisation's audit trail at the moment of the copy."""

    organisation: int
    entries: int
    head: str


@dataclass
class Manifest:
    """The list of contents of a copy."""

    version: str
    made_at: str
    engine: str
    migrations: list[Node]
    format: int = FORMAT
    heads: list[Head] = field(default_factory=list)
    tables: dict[str, Part] = field(default_factory=dict)
    files: dict[str, Part] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        return sum(each.count for each in self.tables.values())

    def written(self) -> bytes:
        return json.dumps(asdict(self), indent=1, sort_keys=True).encode()


def seal_of(text: bytes) -> str:
    """What stands for a whole copy: note it elsewhere, and nobody can swap the copy unseen."""
    return hashlib.sha256(text).hexdigest()


def read(text: bytes) -> Manifest:
    """The manifest of a copy; NotACopy when it has another shape."""
    try:
        raw: dict[str, Any] = json.loads(text)
        return Manifest(
            version=str(raw["version"]),
            made_at=str(raw["made_at"]),
            engine=str(raw["engine"]),
            migrations=[(str(app), str(name)) for app, name in raw["migrations"]],
            format=int(raw["format"]),
            heads=[Head(**each) for each in raw["heads"]],
            tables={label: Part(**each) for label, each in raw["tables"].items()},
            files={path: Part(**each) for path, each in raw["files"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise NotACopy("Its list of contents cannot be read. Take another copy.") from wrong
