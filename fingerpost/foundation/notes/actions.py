"""Noting something about a row, and striking a note out."""

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import now
from fingerpost.foundation.registers.declaration import Register
from fingerpost.foundation.tenancy.rows import TenantModel

from .models import Note


@action("notes.write")
def write(actor: Actor, /, register: Register, thing: TenantModel, *, text: str) -> Note:
    """Note something about a row that the actor may see."""
    if not register.may(actor, "view"):
        raise NotAllowed(f"Your role cannot do this ({register.deed('view')}).")
    trail.note(thing)
    return add(
        Note(
            organisation=actor.organisation,
            model=thing._meta.label,
            object_id=thing.pk,
            text=text.strip(),
            by=actor.name,
            account=actor.account_id,
        )
    )


@action("notes.strike")
def strike(actor: Actor, /, note: Note) -> None:
    """Take the words of a note away; that it was there, and who struck it out, stays."""
    if not may_strike(actor, note):
        raise NotAllowed("Only whoever wrote a note, or a lead, can strike it out.")
    held = Note.objects.own().select_for_update().get(pk=note.pk)
    if held.struck_at:
        raise DomainError("This note is struck out already.")
    if thing := held.thing:
        trail.note(thing)
    alter(held, {"text": "", "struck_by": actor.name, "struck_at": now()})


def may_strike(actor: Actor, note: Note) -> bool:
    """Whether somebody may strike a note out: their own, or as a lead, at home only."""
    if note.organisation_id != actor.organisation.pk or not actor.may("notes.strike"):
        return False
    return note.account == actor.account_id or actor.may("notes.strike_any")
