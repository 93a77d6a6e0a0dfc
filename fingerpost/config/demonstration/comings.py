"""Who comes, who goes, and which posts stand empty meanwhile."""

from collections.abc import Mapping
from datetime import date, timedelta

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today
from fingerpost.foundation.people.actions import holders, leave
from fingerpost.foundation.people.duties import say_who_does_what
from fingerpost.foundation.people.models import Duty, Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.roles.actions import look_again
from fingerpost.foundation.staff_lists.actions import confirm, put_off
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.records.estate.assigning.actions import hand_over
from fingerpost.records.estate.choices import Status
from fingerpost.records.estate.models import Asset

from .brought_in import asked_of, compare_staff
from .cast import APPOINTED, DUTIES, FERNWHISTLE, FIRST_DUTIES, PLAYERS, Player, address
from .playing import actor_as, digital_lead, welcome

JOINS, LEAVES, MOVES = "Nia Copperfield", "Jon Barrowby", "Una Thornby"
BEFORE = {FERNWHISTLE: "Nora Thistledown"}


def say_first_names(place: Organisation, real_today: date) -> None:
    """In the first week only what everybody knows is written down."""
    _say(digital_lead(place), FIRST_DUTIES[place.name])


def say_who_does_what_now(place: Organisation, real_today: date) -> None:
    """All posts that somebody holds are named; the digital lead is appointed on a day."""
    _say(digital_lead(place), DUTIES[place.name] | _of_then(place))


def head_leaves(place: Organisation, real_today: date) -> None:
    """The headteacher retires before anybody else is found."""
    head = Person.objects.get(name=BEFORE[place.name])
    leave(digital_lead(place), head, on=today())


def head_comes(place: Organisation, real_today: date) -> None:
    """The new headteacher takes over the post, the laptop and the phone."""
    lead = digital_lead(place)
    welcome(lead, _player("Hugh Larkmoor"))
    _say(lead, DUTIES[place.name])
    for held in Asset.objects.held().filter(assigned_to=BEFORE[place.name]):
        _hand_over(lead, held, "Hugh Larkmoor")


def lead_leaves(place: Organisation, real_today: date) -> None:
    """The digital lead of the other school moves away; the trust notes it."""
    director = actor_as(place, Role.TRUST_IT_LEAD)
    leave(director, Person.objects.get(name="Mabel Strandley"), on=today())


def lead_comes(place: Organisation, real_today: date) -> None:
    """After a term without one, somebody takes it on, who looks after the IT as well."""
    director = actor_as(place, Role.TRUST_IT_LEAD)
    welcome(director, _player("Sam Quill"))
    _say(director, DUTIES[place.name])


def hold_list_of_staff(place: Organisation, real_today: date) -> None:
    """The list of the office says who joins, who leaves, and who moves; one answer waits."""
    business = actor_as(place, Role.BUSINESS)
    listed = compare_staff(
        business,
        ("Name", "Work email", "Job title", "Start date", "Date of leaving"),
        (
            (JOINS, address(JOINS), "Year 3 teacher", today(), None),
            (LEAVES, address(LEAVES), "Year 3 teacher", None, today()),
            (MOVES, address(MOVES), "Year 6 teacher and English lead", None, None),
        ),
    )
    for name in (JOINS, LEAVES):
        confirm(business, asked_of(listed, name))
    put_off(business, asked_of(listed, MOVES), reason="From next term, says the head")
    for held in Asset.objects.held().filter(assigned_to=LEAVES):
        _hand_over(actor_as(place, Role.IT_SUPPORT), held, JOINS)


def look_at_posts_again(place: Organisation, real_today: date) -> None:
    """Somebody goes through the posts, as most were given more than a year ago."""
    lead = digital_lead(place)
    for appointment in holders().values():
        look_again(lead, appointment)


def _of_then(place: Organisation) -> dict[Duty, str]:
    """Who was headteacher before."""
    held = holders().get(Duty.HEADTEACHER)
    return {Duty.HEADTEACHER: held.person.name} if held else {}


def _say(leader: Actor, duties: Mapping[Duty, str]) -> None:
    held = holders().get(Duty.SLT_DIGITAL_LEAD)
    appointed: date | None = (held and held.appointed_on) or today() - timedelta(days=9)
    if leader.organisation.name not in APPOINTED:
        appointed = None
    names = {str(duty): name for duty, name in duties.items()}
    say_who_does_what(leader, on=today(), is_slt=True, appointed_on=appointed, **names)


def _hand_over(actor: Actor, asset: Asset, name: str) -> None:
    hand_over(
        actor,
        asset,
        revision=asset.revision,
        assigned_to=name,
        location=asset.location,
        status=Status.IN_USE,
        condition="Looked over and set up afresh",
    )


def _player(name: str) -> Player:
    return next(each for each in PLAYERS if each.name == name)
