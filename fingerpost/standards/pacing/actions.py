"""Opening a family of standards when the school is ready for it, and closing it again."""

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import now, today
from fingerpost.foundation.tenancy.turns import hold
from fingerpost.standards.catalogue import Family

from .models import Opening
from .reading import FIRST, behind, open_families


@action("pacing.open")
def open_family(actor: Actor, /, family: Family) -> Opening:
    """Let a family count from now on."""
    hold(actor.organisation)
    if family.slug in open_families():
        raise DomainError(f"{family.title} is open already.")
    return add(
        Opening(
            organisation=actor.organisation,
            family=family.slug,
            opened_at=now(),
            opened_by=actor.name,
            edition=family.edition,
        )
    )


@action("pacing.accept")
def accept_edition(actor: Actor, /, family: Family) -> Opening:
    """Work with the edition of a family that is in force, having read what changed."""
    hold(actor.organisation)
    waiting = {each.family.slug for each in behind(today())}
    if family.slug not in waiting:
        raise DomainError(f"{family.title} is open in its latest edition already.")
    held = Opening.objects.all().standing().select_for_update().filter(family=family.slug).first()
    if held is None:
        return add(
            Opening(
                organisation=actor.organisation,
                family=family.slug,
                opened_at=now(),
                opened_by=actor.name,
                edition=family.edition,
            )
        )
    alter(held, {"edition": family.edition})
    return held


@action("pacing.close")
def close_family(actor: Actor, /, family: Family) -> Opening:
    """Let a family count no more; what is known of it is kept for the day it opens again."""
    hold(actor.organisation)
    if family.slug == FIRST:
        raise DomainError(f"{family.title} is where every school begins, and stays open.")
    held = Opening.objects.all().standing().select_for_update().filter(family=family.slug).first()
    if held is None:
        raise DomainError(f"{family.title} is not open.")
    alter(held, {"closed_at": now(), "closed_by": actor.name})
    return held
