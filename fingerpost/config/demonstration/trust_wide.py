"""A third school, which shows where a trust has to look, and what the trust asks of several."""

from datetime import date, timedelta

from fingerpost.foundation.actor import system
from fingerpost.foundation.duties.actions import close
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.now import today
from fingerpost.foundation.organisations.actions import join_trust
from fingerpost.foundation.people.duties import say_who_does_what
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.records.estate.actions import create, mend
from fingerpost.records.estate.models import Asset
from fingerpost.standards.catalogue import family, requirement
from fingerpost.standards.pacing.actions import open_family
from fingerpost.standards.trust_actions import actions

from .cast import DUTIES, MOSSBECK, PLAYERS, TRUST
from .playing import actor_as, digital_lead, let_in
from .things import assets, months

SHARED = "DLG-1.8"
"""The duties of the digital lead, written down: what the two schools that have one lack."""
FIRST = ("cyber-security", "laptops-desktops-and-tablets")
THEN = ("filtering-and-monitoring", "broadband-internet")


def join(place: Organisation, real_today: date) -> None:
    """A third school joins the trust, and its first two people come in."""
    trust = Organisation.objects.get(name=TRUST)
    join_trust(system(place), place, trust, since=today())
    for player in PLAYERS:
        if place.name in player.places:
            let_in(player, place)


def begin(place: Organisation, real_today: date) -> None:
    """The principal says who does what, and the IT manager lists three laptops."""
    head, manager = actor_as(place, Role.HEADTEACHER), actor_as(place, Role.IT_MANAGER)
    names = {str(duty): name for duty, name in DUTIES[MOSSBECK].items()}
    say_who_does_what(head, on=today(), is_slt=True, appointed_on=None, **names)
    for values in assets(place.name, real_today, until=today()):
        create(manager, **values)
    for slug in FIRST:
        open_family(head, family(slug))


def open_more(place: Organisation, real_today: date) -> None:
    for slug in THEN:
        open_family(actor_as(place, Role.HEADTEACHER), family(slug))


def let_support_end(place: Organisation, real_today: date) -> None:
    """The maker says that it mends these laptops no longer."""
    held = Asset.objects.all()
    ended = {"support_ends_on": months(real_today, -1)}
    mend(actor_as(place, Role.IT_MANAGER), {each.pk: ended for each in held})


def ask_all(place: Organisation, real_today: date) -> None:
    """The trust's IT director asks all schools that lack it."""
    actions.ask(
        actor_as(place, Role.TRUST_IT_LEAD),
        requirement(SHARED),
        title="Write down what your digital lead does",
        words="A page is enough. We put an outline into the trust's folder.",
        due_on=real_today + timedelta(days=11),
    )


def say_done(place: Organisation, real_today: date) -> None:
    """Quillbrook High was quick."""
    close(digital_lead(place), ToDo.objects.open().get(requirement=SHARED), text="See our folder.")
