"""Keeping views of a register, and putting on the record that a list was taken out."""

from collections.abc import Callable
from functools import cache
from typing import Any

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError, NotAllowed

from .models import SavedView

MOST = 12
"""How many views of a register one person sees: more tabs than this are no help."""


@action("views.keep")
def keep_view(
    actor: Actor, /, register: str, query: str, *, name: str, is_shared: bool = False
) -> SavedView:
    """Keep what a list shows under a name, for oneself or for everybody here."""
    _refuse_sharing(actor, is_shared)
    if SavedView.objects.of(register).seen_by(actor.account_id).count() >= MOST:
        raise DomainError(f"There are {MOST} views already. Take one away first.")
    return add(
        SavedView(
            organisation=actor.organisation,
            register=register,
            name=name.strip(),
            query=query,
            is_shared=is_shared,
            account=actor.account_id,
        )
    )


@action("views.keep")
def change_view(
    actor: Actor, /, view: SavedView, query: str, *, name: str, **shared: bool
) -> SavedView:
    """Have a view show something else, or give it another name or other readers."""
    _refuse_others(actor, view)
    _refuse_sharing(actor, shared.get("is_shared", False))
    alter(view, {"name": name.strip(), "query": query, **shared})
    return view


@action("views.keep")
def forget_view(actor: Actor, /, view: SavedView) -> None:
    """Take a view away: one's own, or a shared one for those who may share."""
    _refuse_others(actor, view)
    trail.note(view, {"name": (view.name, None)})
    view.delete()


def _refuse_others(actor: Actor, view: SavedView) -> None:
    if not view.is_theirs(actor):
        raise NotAllowed("This view belongs to somebody else.")


def _refuse_sharing(actor: Actor, is_shared: bool) -> None:
    if is_shared and not actor.may("views.share"):
        raise NotAllowed("Your role cannot share views with everybody (views.share).")


@cache
def exporting(deed: str) -> Callable[..., None]:
    """The action that accounts for an export of a register."""

    @action(deed)
    def note_export(actor: Actor, /, **details: Any) -> None:
        """Put on the record what was taken out, and how many rows."""
        trail.note_many([], **details)

    return note_export
