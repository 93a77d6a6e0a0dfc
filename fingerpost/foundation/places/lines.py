"""Reading rooms as people write them down: "Block A / 12"."""

import re
from dataclasses import dataclass

from fingerpost.foundation.tenancy.keys import fold

from .models import Room

_BREAK = re.compile(r"\t+|(?<= )[/>](?= )")
_DIGITS = re.compile(r"(\d+)")
LONGEST = 80


@dataclass(frozen=True, slots=True)
class Line:
    """One line that names a room, and the building and site it is in where they were given."""

    room: str
    building: str = ""
    site: str = ""


class Unreadable(ValueError):
    """Raised with what to do about a line that names no room."""


def read_line(text: str) -> Line | None:
    """What a line names; nothing for an empty one. Raises Unreadable."""
    parts = [" ".join(part.split()) for part in _BREAK.split(text.strip())]
    parts = [part for part in parts if part]
    if not parts:
        return None
    if len(parts) > 3:
        raise Unreadable("has more than a site, a building and a room")
    if any(len(part) > LONGEST for part in parts):
        raise Unreadable(f"has a name of more than {LONGEST} letters")
    return Line(*reversed(parts))


def by_text(rooms: list[Room]) -> dict[str, Room]:
    """{folded text: room} for each room as it is written in full, and by its name if it is alone.

    So a place written as "12" finds its room only where one room has that name.
    """
    alone: dict[str, list[Room]] = {}
    for room in rooms:
        alone.setdefault(room.name_key, []).append(room)
    found = {name: same[0] for name, same in alone.items() if len(same) == 1}
    return found | {fold(room.label): room for room in rooms}


def natural(text: str) -> list[tuple[int, str]]:
    """A key that puts room 2 before room 10."""
    return [
        (int(part), "") if part.isdecimal() else (-1, part)
        for part in _DIGITS.split(fold(text))
        if part
    ]
