"""How the list of rooms is laid out: by site and building, room 2 before room 10."""

from collections.abc import Iterable
from itertools import groupby

from .lines import natural
from .models import Building, Room, Site

Houses = list[tuple[Building | None, list[Room]]]


def grouped(rooms: Iterable[Room]) -> list[tuple[Site, Houses]]:
    """Rooms under their building, and those under their site; the main site first."""
    ordered = sorted(rooms, key=_place)
    return [
        (site, [(house, list(members)) for house, members in groupby(some, _house)])
        for site, some in groupby(ordered, lambda room: room.site)
    ]


def _house(room: Room) -> Building | None:
    return room.building


def _place(room: Room) -> tuple[object, ...]:
    house = natural(room.building.name) if room.building else []
    return (not room.site.is_main, natural(room.site.name), house, natural(room.name), room.pk)
