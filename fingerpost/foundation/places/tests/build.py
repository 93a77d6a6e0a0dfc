"""Rooms for tests."""

from fingerpost.foundation.places.actions import add_room
from fingerpost.foundation.places.models import Room


def rooms(actor, *labels):
    """Rooms put on the list by somebody, each written as "Block A / 12" or "12"."""
    made = []
    for label in labels:
        building, _, name = label.rpartition(" / ")
        made.append(add_room(actor, name=name, building=building))
    return [Room.objects.select_related("site", "building").get(pk=room.pk) for room in made]
