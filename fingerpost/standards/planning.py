"""A gap becomes something to do with a day, and the day stands beside the verdict."""

from datetime import date, timedelta

from django.urls import reverse

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.duties.actions import enter
from fingerpost.foundation.duties.fridays import next_friday
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.turns import hold
from fingerpost.foundation.ui.filters import written_day

from .asking import first_of, origin_of, planned_until, proposed_words
from .catalogue import Effort, Requirement
from .frameworks.naming import once_called, roles_of

LONGEST = 160
AFTER = {
    Effort.MINUTES: timedelta(0),
    Effort.HOURS: timedelta(weeks=4),
    Effort.PROJECT: timedelta(weeks=26),
}
"""How long from now is proposed; whoever does it moves the day, and says why."""


@action("standards.ask")
def plan(actor: Actor, /, asked: Requirement) -> ToDo:
    """Ask whoever does the work of a standard to close a gap, by a Friday its effort allows."""
    hold(actor.organisation)
    planned = planned_until()
    if until := next(
        (planned[id] for id in (asked.id, *once_called(asked)) if id in planned), None
    ):
        raise DomainError(f"It is planned already, until {written_day(until)}.")
    roles, day = roles_of(asked), today()
    owner = first_of((*roles.responsible, *roles.accountable), day)
    if owner is None:
        raise DomainError("Nobody is named who does this work. Say here who is to do it.")
    words = proposed_words(asked)
    to_do = ToDo(
        title=(words["title"] or asked.plain)[:LONGEST],
        words=words["words"],
        owner=owner,
        due_on=proposed_day(actor, asked, day),
        **origin_of(asked, reverse("standards:requirement", args=[asked.id])).fields,
    )
    return enter(actor, to_do)


def proposed_day(actor: Actor, asked: Requirement, day: date) -> date:
    """The first Friday with pupils in school after as long as the effort takes."""
    return next_friday(calendar_for(actor.organisation, day), day + AFTER[asked.effort])
