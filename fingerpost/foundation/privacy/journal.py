"""The list of erasures outside the database: what a back-up older than an erasure cannot know.

Names nobody. It belongs into every back-up, and a restore must never put an older one in its place.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Line:
    """One erasure, as the table of erasures holds it too."""

    organisation: int
    model: str
    object_id: int
    at: datetime
    rule: str
    birth: str


def append(line: Line) -> None:
    """Add an erasure to the list, safe from a power cut."""
    written = {**asdict(line), "at": line.at.isoformat()}
    handle = os.open(_path(), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(f"{json.dumps(written)}\n")
        file.flush()
        os.fsync(file.fileno())


def lines(organisation: int) -> Iterator[Line]:
    """The erasures of an organisation; a line cut off by a crash is passed over."""
    if not _path().exists():
        return
    for text in _path().read_text(encoding="utf-8").splitlines():
        read = _read(text)
        if read and read.organisation == organisation:
            yield read


def _read(text: str) -> Line | None:
    try:
        values: dict[str, Any] = json.loads(text)
        return Line(**{**values, "at": datetime.fromisoformat(values["at"])})
    except (ValueError, TypeError, KeyError):
        return None


def _path() -> Path:
    return Path(settings.VAR) / "erasures.jsonl"
