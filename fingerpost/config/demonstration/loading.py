"""Bringing the demonstration to life by the same actions that people use, over eighteen months."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby

from django.db import transaction

from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.models import Account, LinkPurpose
from fingerpost.foundation.actor import system
from fingerpost.foundation.now import now, pretend, today
from fingerpost.foundation.organisations import actions as organisations
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards import findings

from .cast import (
    EVERYBODY,
    EXTRAS,
    FERNWHISTLE,
    FIRST,
    PLACES,
    QUILLBROOK,
    TRUST,
    Player,
    address,
)
from .playing import actor_as, digital_lead, let_in
from .school_year import enter_hours, enter_trust_years
from .story import EIGHTEEN_MONTHS, Scene, begins, story

MORNING = time(8, 40, tzinfo=UTC)
BETWEEN = timedelta(minutes=4)
BETWEEN_LOOKS = timedelta(weeks=6)
"""How often the story looks at the standards of a place at most, as every look costs its time."""


@transaction.atomic
def load() -> None:
    """Write the whole demonstration, or nothing of it."""
    end, day = now(), today()
    with pretend(min(datetime.combine(begins(day), MORNING), end)):
        places = _set_up()
        _let_in(places)
        _enter_school_years(places, day)
    looked = dict.fromkeys(places, end - EIGHTEEN_MONTHS)
    for (moment, name), scenes in groupby(_timed(story(day), end), lambda each: each[:2]):
        with pretend(moment), scope(places[name]):
            for _, _, scene in scenes:
                scene.step(places[name], day)
            if moment - looked[name] >= BETWEEN_LOOKS:
                findings.refresh(today())
                looked[name] = moment
    for place in places.values():
        with pretend(end), scope(place):
            findings.refresh(day)


def _timed(scenes: list[Scene], end: datetime) -> list[tuple[datetime, str, Scene]]:
    """Each scene with its place and moment: a morning of its day, one place after another."""
    timed = []
    for _, of_day in groupby(scenes, lambda each: (each.day, each.is_now)):
        for n, (place, here) in enumerate(groupby(of_day, lambda each: each.place)):
            for scene in here:
                moment = datetime.combine(scene.day, MORNING) + n * BETWEEN
                timed.append((end if scene.is_now else min(moment, end), place, scene))
    return timed


def links() -> list[tuple[Player, str]]:
    """A fresh one-time link for everybody of the demonstration."""
    known = {account.email: account for account in Account.objects.all()}
    return [
        (player, accounts.link_for(known[player.email], LinkPurpose.DEMONSTRATION))
        for player in EVERYBODY
        if player.email in known
    ]


def _set_up() -> dict[str, Organisation]:
    places = {
        name: organisations.set_up(name=name, kind=kind, phase=phase, is_demonstration=True)
        for name, kind, phase in PLACES
    }
    for name in (FERNWHISTLE, QUILLBROOK):
        with scope(places[name]):
            organisations.join_trust(
                system(places[name]), places[name], places[TRUST], since=today()
            )
    return places


def _let_in(places: dict[str, Organisation]) -> None:
    for player in FIRST:
        let_in(player, *(places[name] for name in player.places))
    for extra in EXTRAS:
        with scope(places[extra.place]):
            people.add_person(
                system(places[extra.place]),
                name=extra.name,
                email=address(extra.name),
                job_title=extra.title,
                is_slt=extra.is_slt,
            )


def _enter_school_years(places: dict[str, Organisation], real_today: date) -> None:
    """The trust's years first, then the hours of each school."""
    with scope(places[TRUST]):
        enter_trust_years(actor_as(places[TRUST], Role.TRUST_IT_LEAD), real_today)
    for name in (FERNWHISTLE, QUILLBROOK):
        with scope(places[name]):
            enter_hours(digital_lead(places[name]))
