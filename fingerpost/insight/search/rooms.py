"""Rooms by their name, and what frameworks that a school loaded itself ask of it.

These are few, so the database reads through them for one word, and the others are looked for here.
"""

from django.db.models import F, Q

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.doors import may_open
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.registers.across import Rank
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.ui.addresses import url
from fingerpost.standards.frameworks.models import Node

from .asked import Asked
from .found import group_of
from .hits import Group
from .shelf import Entry

ROOMS, OWN = "rooms", "frameworks"
READ = 500
"""So many that say the word are read, those in use first."""


def found(actor: Actor, asked: Asked, kind: str) -> list[Group]:
    """The rooms that a text names."""
    if not actor.may("places.view") or not asked.words:
        return []
    hits = [
        (_rank(asked, name), Entry(label or name, _address(actor, pk), _off(archived_on)))
        for pk, label, name, archived_on in ROOMS_OF(word=_longest(asked))
        if asked.said_in(label or name) >= set(asked.words)
    ]
    return group_of(ROOMS, "Rooms", hits, asked, kind)


def asked_of_us(actor: Actor, asked: Asked, kind: str) -> list[Group]:
    """What frameworks of others ask, found by its words."""
    if not actor.may("frameworks.view") or not asked.words:
        return []
    hits = [
        (_rank(asked, title or text), _node(pk, number, title, text, framework))
        for pk, number, title, text, framework in NODES_OF(word=_longest(asked))
        if asked.said_in(f"{number} {title} {text}") >= set(asked.words)
    ]
    return group_of(OWN, "Frameworks", hits, asked, kind)


ROOMS_OF = Prepared(
    lambda: (
        Room.objects.filter(_is_called_by_the_word())
        .order_by(F("archived_on").asc(nulls_first=True), "label", "pk")
        .values_list("pk", "label", "name", "archived_on")[:READ]
    )
)
NODES_OF = Prepared(
    lambda: (
        Node.objects.standing()
        .asked()
        .filter(_says_the_word())
        .values_list("pk", "number", "title", "text", "framework__title")[:READ]
    )
)


def _is_called_by_the_word() -> Q:
    word = Given("word", Room._meta.get_field("label"))
    return Q(name_key__contains=word) | Q(label__icontains=word)


def _says_the_word() -> Q:
    word = Given("word", Node._meta.get_field("text"))
    return Q(title__icontains=word) | Q(text__icontains=word) | Q(number__icontains=word)


def _longest(asked: Asked) -> str:
    return max(asked.words, key=len)


def _rank(asked: Asked, title: str) -> Rank:
    if fold(title) == fold(asked.text):
        return Rank.EXACT
    return Rank.TITLE if asked.said_in(title) >= set(asked.words) else Rank.WORDS


def _address(actor: Actor, pk: int) -> str:
    """Where a room is changed, or the list of rooms."""
    page = url("places:change", pk)
    return page if may_open(actor, page) else url("places:index")


def _off(archived_on: object) -> tuple[tuple[str, str], ...]:
    return (("", "Taken off the list"),) if archived_on else ()


def _node(pk: int, number: str, title: str, text: str, framework: str) -> Entry:
    here = url("frameworks:requirement", pk)
    return Entry(title or text[:80], here, ((framework, text),), number)
