"""Asking all schools of a trust that lack the same to mend it, and asking for it no more.

The trust's record says what was asked of how many; each school's says what was asked there, by the
trust and not by name, so that neither names the people of the other.
"""

from datetime import date

from django.db.models import QuerySet
from django.urls import reverse

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.duties import actions as duties
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.foundation.tenancy.turns import hold
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.asking import origin_of
from fingerpost.standards.catalogue import Requirement

from .lacking import addressees
from .models import TrustAction


class NobodyToAsk(DomainError):
    """Raised when no school lacks it of which somebody could be asked."""


class NothingToWithdraw(DomainError):
    """Raised when it is withdrawn already, or no school has it still to do."""


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


@action("trust-actions.withdraw")
def withdraw(actor: Actor, /, asked: TrustAction, *, why: str) -> TrustAction:
    """Ask no school for it any more; whoever has it still to do reads why."""
    trust = actor.organisation
    hold(trust)
    held = TrustAction.objects.get(pk=asked.pk)
    if held.withdrawn_on:
        raise NothingToWithdraw(f"This was withdrawn on {written_date(held.withdrawn_on)} already.")
    waiting = [each.school for each in trust.schools(today()) if _open_at(each.school, held)]
    if not waiting:
        raise NothingToWithdraw("No school has this still to do, so there is nothing to withdraw.")
    told = {"withdrawn_on": today(), "withdrawn_by": actor.name, "why_withdrawn": why.strip()}
    alter(held, told, schools=len(waiting))
    for school in waiting:
        with scope(school):
            _drop(Actor(trust.name, frozenset({Role.SYSTEM}), school), held)
    return held


@action("trust-actions.drop")
def _drop(actor: Actor, asked: TrustAction) -> None:
    """Take it from what a school has to do, as the trust asks for it no more."""
    for each in _open_ones(asked):
        duties.drop(actor, each, asked.why_withdrawn)


def _open_at(school: Organisation, asked: TrustAction) -> bool:
    with scope(school):
        return _open_ones(asked).exists()


def _open_ones(asked: TrustAction) -> QuerySet[ToDo]:
    """What came of it at the school in scope and is still to do."""
    return ToDo.objects.open().filter(model=TrustAction._meta.label, object_id=asked.pk)
