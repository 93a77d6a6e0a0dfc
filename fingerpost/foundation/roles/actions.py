"""What is done to the register of roles besides appointing."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.choices import Rank
from fingerpost.foundation.people.clashes import is_same
from fingerpost.foundation.people.duties import leads_already, makes
from fingerpost.foundation.people.models import (
    Appointment,
    ConflictReason,
    Duty,
    LocalTitle,
    Person,
)
from fingerpost.foundation.people.posts import posts
from fingerpost.foundation.people.table import Conflict
from fingerpost.foundation.permissions import Role

from .letters import content_of_letter


class OwnReason(DomainError):
    """Raised when somebody would say themselves why they hold two roles."""


@transaction.atomic
def appoint(
    actor: Actor, duty: Duty, *, who: Person | str, rank: Rank, is_slt: bool = False, **how: Any
) -> Appointment:
    """Give a role to somebody, who comes onto the list of people if they are not there."""
    person = who if isinstance(who, Person) else people.add_person(actor, name=who)
    said = _said(actor, duty, person, is_slt=is_slt) if rank == Rank.HOLDER else {}
    return people.appoint(actor, person, duty=duty, rank=rank, said=said, **how)


@action("people.appoint")
def change(
    actor: Actor,
    appointment: Appointment,
    *,
    appointed_by: Person | None,
    appointed_on: date | None,
    hours_a_week: Decimal | None,
    note: str,
) -> Appointment:
    """Correct what is known of an appointment."""
    held = Appointment.objects.select_for_update().get(pk=appointment.pk)
    alter(
        held,
        {
            "appointed_by": appointed_by,
            "appointed_on": appointed_on,
            "hours_a_week": hours_a_week,
            "note": note.strip(),
        },
    )
    return held


@action("people.appoint")
def look_again(actor: Actor, appointment: Appointment) -> Appointment:
    """Note that somebody looked at an appointment today and leaves it as it is."""
    held = Appointment.objects.select_for_update().get(pk=appointment.pk)
    alter(held, {"reviewed_on": today()})
    return held


@action("roles.name")
def name_title(actor: Actor, duty: Duty, *, title: str) -> None:
    """Say what a role is called here; with nothing said it has its standard name."""
    held = LocalTitle.objects.filter(duty=duty).first()
    said = title.strip()
    if held is None and said:
        add(LocalTitle(organisation=actor.organisation, duty=duty, title=said))
    elif held is not None and said:
        alter(held, {"title": said})
    elif held is not None:
        trail.note(held, {"title": (held.title, None)})
        held.delete()
    else:
        raise DomainError("There is nothing to save: it has its standard name already.")


@action("roles.give_reason")
def give_reason(
    actor: Actor, person: Person, conflict: Conflict, *, reason: str, review_on: date
) -> ConflictReason:
    """Say why somebody holds two roles that should be apart; never the one who holds them."""
    if actor.account_id is not None and person.account_id == actor.account_id:
        raise OwnReason(
            "Nobody says this of themselves. Ask the headteacher; if that is you, a governor."
        )
    if Role.HEADTEACHER not in actor.roles and not _is_head(person):
        raise NotAllowed("The headteacher says why. A governor does it only for the headteacher.")
    values = {
        "reason": reason.strip(),
        "given_by": actor.name,
        "given_account": actor.account_id,
        "given_on": today(),
        "review_on": review_on,
    }
    key = {"person": person, "one": conflict.one, "other": conflict.other}
    held = ConflictReason.objects.filter(**key).first()
    if held is None:
        return add(ConflictReason(organisation=actor.organisation, **key, **values))
    alter(held, values)
    return held


@action("roles.issue_letter")
def note_letter(actor: Actor, appointment: Appointment) -> None:
    """Note that the letter of appointment was issued, and what it said."""
    content = content_of_letter(actor.organisation, appointment)
    alter(appointment, {"letter_on": today(), "letter_content": content})


@action("roles.export")
def note_export(actor: Actor, *, rows: int) -> None:
    """Put on the record that the register was taken out."""
    trail.note_many([], rows=rows)


def _said(actor: Actor, duty: Duty, person: Person, *, is_slt: bool) -> dict[str, bool]:
    """What naming somebody says of them; of somebody of the trust, the trust says it."""
    if person.organisation_id != actor.organisation.pk:
        return {}
    if duty == Duty.SLT_DIGITAL_LEAD:
        return {"is_slt": is_slt or leads_already(person)}
    return makes(duty)


def _is_head(person: Person) -> bool:
    head = posts(Duty.HEADTEACHER).holder(Duty.HEADTEACHER, today())
    return head is not None and is_same(head.person, person)
