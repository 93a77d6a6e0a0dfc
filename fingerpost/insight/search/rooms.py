"""Rooms by their name, and what frameworks that a school loaded itself ask of it."""

from collections.abc import Iterator

from django.db.models import F, Q

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.doors import may_open
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.registers.across import Rank
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.ui.addresses import url
from fingerpost.standards.frameworks.models import Node

from .asked import Asked
from .found import MOST, group_of
from .hits import Group
from .shelf import Entry

ROOMS, OWN = "rooms", "frameworks"


def found(actor: Actor, asked: Asked, kind: str) -> list[Group]:
    """The rooms that a text names."""
    if not actor.may("places.view") or not asked.words:
        return []
    named = Q()
    for word in asked.words:
        named &= Q(name_key__contains=word)
    rooms = Room.objects.filter(named).order_by(
        F("archived_on").asc(nulls_first=True), "label", "pk"
    )
    hits = [
        (_rank(asked, room.name), _room(actor, room))
        for room in rooms[: 4 * MOST]
        if asked.said_in(room.name) >= set(asked.words)
    ]
    return group_of(ROOMS, "Rooms", hits, asked, kind)


def asked_of_us(actor: Actor, asked: Asked, kind: str) -> list[Group]:
    """What frameworks of others ask, found by its words."""
    if not actor.may("frameworks.view") or not asked.words:
        return []
    said = Q()
    for word in asked.words:
        said &= Q(title__icontains=word) | Q(text__icontains=word) | Q(number__icontains=word)
    nodes = Node.objects.standing().asked().filter(said).select_related("framework")
    hits = [
        (_rank(asked, node.title), _node(node)) for node in nodes[: 4 * MOST] if _says(asked, node)
    ]
    return group_of(OWN, "Frameworks", hits, asked, kind)


def _rank(asked: Asked, title: str) -> Rank:
    if fold(title) == fold(asked.text):
        return Rank.EXACT
    return Rank.TITLE if asked.said_in(title) >= set(asked.words) else Rank.WORDS


def _room(actor: Actor, room: Room) -> Entry:
    page = url("places:change", room.pk)
    gone = (("", "Taken off the list"),) if room.archived_on else ()
    here = page if may_open(actor, page) else url("places:index")
    return Entry(room.label or room.name, here, gone)


def _node(node: Node) -> Entry:
    told = ((node.framework.title, node.text),)
    return Entry(str(node), url("frameworks:requirement", node.pk), told, node.number)


def _says(asked: Asked, node: Node) -> bool:
    texts = _texts(node)
    return set().union(*map(asked.said_in, texts)) >= set(asked.words)


def _texts(node: Node) -> Iterator[str]:
    yield from (node.number, node.title, node.text)
