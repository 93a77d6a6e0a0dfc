"""Looking at why a verdict fell."""

from fingerpost.foundation.actions import action, add
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.people.posts import posts
from fingerpost.foundation.tenancy.turns import hold
from fingerpost.standards.catalogue import Requirement

from .models import Heard
from .reading import fall_now, is_theirs, owner_of


@action("falls.hear")
def hear(actor: Actor, /, asked: Requirement) -> Heard:
    """Say that one has seen why a verdict fell, so that headteacher and governors hear it too."""
    hold(actor.organisation)
    day = today()
    owner = owner_of(asked, day, posts())
    if not is_theirs(actor, asked, owner):
        whom = owner.name if owner else "Whoever leads the school"
        raise NotAllowed(f"{whom} answers for {asked.id}, so it waits for them to look at it.")
    fall = fall_now(actor.organisation, asked, day)
    if fall is None:
        raise DomainError("It is as good as it was before, so there is nothing to look at.")
    if fall.heard:
        raise DomainError(f"{fall.heard.by} has looked at it already.")
    return add(
        Heard(
            organisation=actor.organisation,
            requirement=asked.id,
            by=actor.name,
            account=actor.account_id,
        )
    )
