"""What the page of a person says of coming and going."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.registers.panels import panel

from .holdings import still_held
from .models import Person


def going(request: Request, person: Person) -> Mapping[str, Any] | None:
    """What is still in somebody's hands, and the ways to note their leaving or to forget them."""
    if person.organisation_id != request.actor.organisation.pk:
        return None
    held = [kind for kind in still_held(person) if kind.title != "Roles"]
    return {"person": person, "held": held}


panel(
    "person",
    word="leaving",
    title="In their hands, and leaving",
    view="people.leave",
    template="people/_leaving.html",
    read=going,
)
