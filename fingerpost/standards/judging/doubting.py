"""Saying that a verdict is wrong: its owner has to answer, and the page says so until then."""

from dataclasses import replace
from datetime import date

from django.urls import reverse

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.duties.actions import enter
from fingerpost.foundation.duties.fridays import next_friday
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.standards.asking import first_of, origin_of
from fingerpost.standards.catalogue import Requirement
from fingerpost.standards.frameworks.naming import roles_of


@action("judging.doubt")
def doubt(actor: Actor, /, asked: Requirement, *, words: str) -> ToDo:
    """Say why a verdict is wrong; whoever owns the requirement is asked to answer by Friday."""
    owner, day = owner_of(asked, today()), today()
    if owner is None:
        raise DomainError(
            "Nobody is named who could answer. Ask your headteacher to say who does what, on the "
            "page of people."
        )
    page = reverse("standards:requirement", args=[asked.id])
    origin = replace(origin_of(asked, page), is_doubt=True)
    to_do = ToDo(
        title=f"Is the verdict right? {origin.origin}",
        words=words.strip(),
        owner=owner,
        due_on=next_friday(calendar_for(actor.organisation, day), day),
        **origin.fields,
    )
    return enter(actor, to_do)


def owner_of(asked: Requirement, day: date) -> Person | None:
    """Whoever answers for a requirement, or else does its work, or else leads on digital."""
    roles = roles_of(asked)
    return first_of((*roles.accountable, *roles.responsible), day)
