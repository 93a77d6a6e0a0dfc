"""Asking all schools of a trust that lack the same to mend it.

The trust's record says what was asked of how many; each school's says what was asked there, by the
trust and not by name, so that neither names the people of the other.
"""

from datetime import date

from django.urls import reverse

from fingerpost.foundation.actions import action, add
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.duties import actions as duties
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.foundation.tenancy.turns import hold
from fingerpost.standards.asking import origin_of
from fingerpost.standards.catalogue import Requirement

from .lacking import addressees
from .models import TrustAction


class NobodyToAsk(DomainError):
    """Raised when no school lacks it of which somebody could be asked."""


@action("trust-actions.ask")
def ask(
    actor: Actor, /, asked: Requirement, *, title: str, due_on: date, words: str = ""
) -> TrustAction:
    """Ask every school that lacks a requirement to do something by a day."""
    trust = actor.organisation
    hold(trust)
    to_ask = addressees(trust, asked, today()).to_ask
    if not to_ask:
        raise NobodyToAsk("No school lacks it that is not asked already and has somebody to ask.")
    made = TrustAction(
        organisation=trust,
        requirement=asked.id,
        title=title.strip(),
        words=words.strip(),
        due_on=due_on,
        asked_by=actor.name,
        asked_account=actor.account_id,
    )
    add(made, schools=len(to_ask))
    for each in to_ask:
        on_behalf = Actor(trust.name, frozenset({Role.SYSTEM}), each.school)
        with scope(each.school):
            _enter(on_behalf, made, asked, each.owner)
    return made


@action("trust-actions.enter")
def _enter(actor: Actor, made: TrustAction, asked: Requirement, owner: Person | None) -> ToDo:
    """Put it down at a school, as asked by the trust."""
    origin = origin_of(asked, reverse("standards:requirement", args=[asked.id]))
    about = origin.fields | {"model": TrustAction._meta.label, "object_id": made.pk}
    return duties.enter(
        actor,
        ToDo(title=made.title, words=made.words, owner=owner, due_on=made.due_on, **about),
    )
