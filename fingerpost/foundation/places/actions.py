"""Putting rooms on the list, correcting them, making one of two, and taking them off."""

from collections.abc import Sequence

from fingerpost.foundation.actions import action, add, alter, alter_many, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.turns import hold

from .lines import Line
from .models import Building, Room, Site, Use
from .references import moved, named_by, renamed

MAIN = "Main site"


@action("places.add")
def add_room(
    actor: Actor,
    *,
    name: str,
    use: str = Use.CLASSROOM,
    floor: str = "",
    building: str = "",
    site: str = "",
) -> Room:
    """Put a room on the list; its building and its site are put there with it."""
    return _enter(actor, Line(name, building, site), use, floor)


@action("places.add")
def add_rooms(actor: Actor, *, lines: Sequence[Line], use: str = Use.CLASSROOM) -> int:
    """Put many rooms on the list; answers how many of them were not there before."""
    hold(actor.organisation)
    standing = set(Room.objects.in_use().values_list("pk", flat=True))
    entered = {_enter(actor, line, use, "", meet=True).pk for line in lines}
    if entered <= standing:
        raise DomainError("All of these rooms are on the list already. There is nothing to add.")
    return len(entered - standing)


@action("places.add")
def add_site(actor: Actor, *, name: str) -> Site:
    """Say that the school has a further site."""
    hold(actor.organisation)
    _main_site(actor)
    return add(_keyed(Site(organisation=actor.organisation, name=name.strip())))


@action("places.change")
def change_room(
    actor: Actor, room: Room, *, name: str, use: str, floor: str, building: str, site: str = ""
) -> Room:
    """Correct what the list says of a room."""
    hold(actor.organisation)
    room = Room.objects.select_related("site", "building").get(pk=room.pk)
    ground = _site(actor, site) if site else room.site
    house = _building(actor, ground, building)
    draft = Room(organisation=actor.organisation, site=ground, building=house, name=name.strip())
    draft.keep_keys()
    values = {"site": ground, "building": house, "name": draft.name, "use": use}
    values |= {"floor": floor.strip(), "name_key": draft.name_key, "label": draft.label}
    was = room.label
    alter(room, values)
    if room.label != was:
        _tell(room)
    return room


@action("places.change")
def rename_building(actor: Actor, building: Building, *, name: str) -> Building:
    """Give a building another name; its rooms are shown with it."""
    hold(actor.organisation)
    alter(building, {"name": name.strip(), "name_key": fold(name)})
    _relabel(list(Room.objects.filter(building=building).select_related("site", "building")))
    return building


@action("places.change")
def rename_site(actor: Actor, site: Site, *, name: str) -> Site:
    """Give a site another name; its rooms are shown with it."""
    hold(actor.organisation)
    alter(site, {"name": name.strip(), "name_key": fold(name)})
    _relabel(list(Room.objects.filter(site=site).select_related("site", "building")))
    return site


@action("places.merge")
def merge(actor: Actor, room: Room, *, into: Room) -> Room:
    """Make one of two rooms that are the same: what names the first names the second from now."""
    hold(actor.organisation)
    if room.pk == into.pk:
        raise DomainError("Choose another room: a room cannot be merged into itself.")
    if into.archived_on:
        raise DomainError(f"{into} is off the list. Choose a room that is in use.")
    trail.note(into, {}, merged=room.label)
    for model, changes in moved(room, into):
        alter_many(model, changes)
    _take_off(room)
    return into


@action("places.archive")
def archive(actor: Actor, room: Room) -> bool:
    """Take a room off the list; answers whether it is kept because records name it."""
    hold(actor.organisation)
    return _take_off(room)


@action("places.archive")
def bring_back(actor: Actor, room: Room) -> Room:
    """Put a room on the list again."""
    alter(room, {"archived_on": None})
    return room


def _enter(actor: Actor, line: Line, use: str, floor: str, *, meet: bool = False) -> Room:
    """The room of a line: brought back if it was taken off, else new.

    With `meet`, one that is on the list is answered as it is, rather than refused.
    """
    hold(actor.organisation)
    site = _site(actor, line.site)
    building = _building(actor, site, line.building)
    there = Room.objects.filter(site=site, building=building, name_key=fold(line.room)).first()
    if there and there.archived_on:
        alter(there, {"archived_on": None})
        return there
    if there and meet:
        return there
    room = Room(organisation=actor.organisation, site=site, building=building, use=use)
    room.name, room.floor = line.room.strip(), floor.strip()
    return add(_keyed(room))


def _site(actor: Actor, name: str) -> Site:
    if not name.strip():
        return _main_site(actor)
    there = Site.objects.filter(name_key=fold(name)).first()
    if there:
        return there
    raise DomainError(
        f"The school has no site called “{name.strip()}”. Add the site first, or leave it out."
    )


def _main_site(actor: Actor) -> Site:
    main = Site.objects.filter(is_main=True).first()
    return main or add(_keyed(Site(organisation=actor.organisation, name=MAIN, is_main=True)))


def _building(actor: Actor, site: Site, name: str) -> Building | None:
    if not name.strip():
        return None
    there = Building.objects.filter(site=site, name_key=fold(name)).first()
    new = Building(organisation=actor.organisation, site=site, name=name.strip())
    return there or add(_keyed(new))


def _keyed[Place: Site | Building | Room](place: Place) -> Place:
    place.keep_keys()
    return place


def _relabel(rooms: Sequence[Room]) -> None:
    """Write how rooms are shown anew, after their building or site got another name."""
    changes = [(room, {"label": new}) for room in rooms if (new := room.written()) != room.label]
    if changes:
        alter_many(Room, changes)
    for room, _ in changes:
        _tell(room)


def _tell(room: Room) -> None:
    for model, changes in renamed(room):
        alter_many(model, changes)


def _take_off(room: Room) -> bool:
    """Archive a room that records name, and delete one that none does."""
    if named_by(room):
        alter(room, {"archived_on": today()})
        return True
    remove_many(Room, [room])
    return False
