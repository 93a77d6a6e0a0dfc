"""What the page of a person says of their signing in."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.registers.panels import panel

from .members import member
from .models import Invitation


def signing_in(request: Request, person: Person) -> Mapping[str, Any] | None:
    """As what somebody may sign in here, or that they were asked in, or the way to ask them."""
    day, here = today(), request.actor.organisation
    found = member(here, person.account_id, day) if person.account_id else None
    asked = None if found else Invitation.objects.filter(person=person).open().first()
    may_ask = person.organisation_id == here.pk and not (person.left_on and person.left_on < day)
    if not (found or asked or may_ask):
        return None
    return {"person": person, "member": found, "invitation": asked}


panel(
    "person",
    word="signing-in",
    title="Signing in",
    view="memberships.view",
    template="memberships/_of_person.html",
    read=signing_in,
)
