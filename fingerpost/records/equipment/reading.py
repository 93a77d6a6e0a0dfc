"""Whose equipment somebody may see: their own, and that of those whom they manage."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.people.models import Person
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.querysets import AssetQuerySet

from .mending import mending

MOST = 500


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is handed to a person, and since when it waits to be mended."""

    asset: Asset
    faulty_since: datetime | None
    report: str
    """The address at which one asks for it to be mended."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of a team with what is handed to them."""

    person: Person
    has_left: bool
    things: Sequence[Thing]


def own(actor: Actor) -> AssetQuerySet:
    """What the register says somebody has, by their entries on the lists of school and trust."""
    return _held_by(Person.objects.filter(account=actor.account_id))


def things(assets: AssetQuerySet) -> list[Thing]:
    """Assets by their names, each with whether it waits to be mended."""
    found, desk = list(assets.order_by("name_key", "pk")[:MOST]), mending()
    waiting = desk.waiting(found)
    return [Thing(each, waiting.get(each.pk), desk.address(each)) for each in found]


def team(actor: Actor, day: date) -> list[Member]:
    """Those whom somebody manages: who is here, and who left with something."""
    people = list(Person.objects.filter(line_manager__account=actor.account_id).by_name()[:MOST])
    theirs: dict[int | None, list[Thing]] = defaultdict(list)
    for each in things(_held_by(people)):
        theirs[each.asset.holder_id].append(each)
    gone = {each.pk for each in people if each.left_on and each.left_on < day}
    return [
        Member(each, each.pk in gone, theirs[each.pk])
        for each in people
        if each.pk not in gone or theirs[each.pk]
    ]


def manages(actor: Actor) -> bool:
    """Whether somebody is anybody's line manager."""
    return Person.objects.filter(line_manager__account=actor.account_id).exists()


def _held_by(people: Iterable[Person]) -> AssetQuerySet:
    held: AssetQuerySet = Asset.objects.held().filter(holder__in=people)
    return held
