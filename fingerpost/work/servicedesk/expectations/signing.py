"""Versions of what is agreed: prepared as a draft, put forward by one side, signed by the other."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from fingerpost.foundation.actions import alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.asking import ask, call_off
from fingerpost.foundation.approvals.kinds import Settled
from fingerpost.foundation.approvals.models import GIVEN, Approval, State
from fingerpost.foundation.approvals.rights import waiting_for
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import MATRIX, Role
from fingerpost.foundation.tenancy.rows import TenantModel
from fingerpost.foundation.tenancy.turns import hold

from .choices import Status


def draft_of[Row: TenantModel](actor: Actor, version: Row) -> Row:
    """A version as it is now, while nobody else changes it; refused once it was put forward."""
    hold(actor.organisation)
    rows: Any = type(version)._default_manager
    held = rows.own().select_for_update().get(pk=version.pk)
    if not held.is_draft:
        said = "is agreed" if held.is_agreed else "waits for signatures"
        raise DomainError(f"Version {held.version} {said}, so it is not changed any more.")
    return cast(Row, held)


def asked_of[Row: TenantModel](actor: Actor, version: Row) -> Row:
    """A version that waits for signatures, while nobody else changes it."""
    hold(actor.organisation)
    rows: Any = type(version)._default_manager
    held = rows.own().select_for_update().get(pk=version.pk)
    if not held.is_asked:
        raise DomainError("Nobody is asked to sign this version.")
    return cast(Row, held)


def side_of(actor: Actor, sides: Mapping[str, str]) -> str:
    """For which side somebody signs by putting a version forward; empty for neither.

    `sides` is {kind of approval: the deed that stands for that side}.
    """
    return next((word for word, deed in sides.items() if actor.may(deed)), "")


def put_forward(actor: Actor, held: Any, sides: Mapping[str, str], **said: Any) -> None:
    """Sign a draft for one's own side, and ask the other; whoever stands on neither asks both.

    `said` is what else becomes of the version.
    """
    side = side_of(actor, sides)
    forward = {
        "status": Status.ASKED,
        "put_forward_by": actor.name,
        "put_forward_as": roles_said(actor, sides.get(side, "")),
        "put_forward_on": today(),
        "sent_back": "",
    }
    alter(held, {**forward, **said})
    for word in sides.keys() - {side}:
        ask(actor, word, [held])


def take_back[Row: TenantModel](actor: Actor, version: Row, sides: Mapping[str, str]) -> Row:
    """Ask nobody to sign a version for now, so that it can be changed."""
    held = asked_of(actor, version)
    call_off(actor, sides, [held])
    alter(held, {"status": Status.DRAFT})
    return held


def waits_for(actor: Actor, version: Any) -> Approval | None:
    """What somebody is asked to sign of a version."""
    return waiting_for(actor).about(version).first() if version.is_asked else None


def signed(version: Any) -> list[Approval]:
    """The decisions that made a version what it is, the first one first."""
    given = Approval.objects.about(version).filter(state__in=GIVEN).select_related("signature")
    return list(reversed(given)) if version.is_agreed else []


def refuse_if_kept(version: Any) -> None:
    """A version that somebody was asked about stays, as the record speaks of it."""
    if Approval.objects.about(version).exists():
        raise DomainError("This version was put forward before, so it stays. Change it instead.")


def roles_said(actor: Actor, deed: str) -> str:
    """In which roles somebody puts a version forward, in words."""
    roles = actor.roles & (MATRIX[deed] if deed else actor.roles)
    return ", ".join(Role(each).label for each in sorted(roles))[:200]


def settle_by(
    actor: Actor, settled: Settled, kinds: Iterable[str], agreed: Callable[[Any], dict[str, Any]]
) -> None:
    """With the last signature that is needed it is agreed; any no sends it back to be changed.

    `agreed` answers what becomes of a version that everybody has signed.
    """
    for thing, approval in settled:
        held = type(thing).objects.own().select_for_update().get(pk=thing.pk)
        if not held.is_asked:
            continue
        if not approval.is_given:
            call_off(actor, [*kinds], [held])
            said = "" if approval.state == State.WITHDRAWN else approval.said
            alter(held, {"status": Status.DRAFT, "sent_back": said})
        elif not Approval.objects.about(held).filter(state=State.OPEN).exists():
            alter(held, {"status": Status.AGREED, **agreed(held)})
