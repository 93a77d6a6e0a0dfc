"""Listing apps, changing them, and taking them out of use."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.approvals.asking import call_off
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.registers import verbs
from fingerpost.foundation.registers.closing import refuse_closed
from fingerpost.foundation.tenancy.turns import hold

from .choices import PAST, Status
from .deciding import WHO, move, tell
from .models import ApprovedApp

STOPS = (Status.SUSPENDED, Status.RETIRED, Status.SCREENING)
"""Where people bring an app themselves; to say yes or no to it takes a signed decision."""


@action("approved-apps.create")
def create(actor: Actor, /, **values: Any) -> ApprovedApp:
    """List an app that is to be checked, under the next reference number."""
    refuse_closed("approved app", actor, values)
    return verbs.enter(ApprovedApp, actor, values)


@action("approved-apps.change")
def change(actor: Actor, /, app: ApprovedApp, *, revision: int, **values: Any) -> ApprovedApp:
    """Change an app, unless somebody else did since it was read."""
    refuse_closed("approved app", actor, values)
    changed = verbs.change(actor, app, revision, values)
    tell(actor, [changed])
    return changed


@action("approved-apps.change")
def mend(
    actor: Actor, /, changes: Mapping[int, verbs.Values], *, same: Any = None
) -> list[ApprovedApp]:
    """Fill in something about several apps in one deed."""
    refuse_closed("approved app", actor, {name for each in changes.values() for name in each})
    mended = verbs.mend(ApprovedApp, actor, changes, same=same)
    tell(actor, mended)
    return mended


@action("approved-apps.stop")
def stop(actor: Actor, /, app: ApprovedApp, *, status: str, why: str) -> ApprovedApp:
    """Suspend or retire an app, or have it checked again, and say why."""
    hold(actor.organisation)
    held = ApprovedApp.objects.own().select_for_update().get(pk=app.pk)
    to = Status(status)
    if to not in STOPS or to == held.status:
        raise DomainError("It stands there already. Choose where it goes.")
    if to == Status.SUSPENDED and held.status in PAST:
        raise DomainError("It is out of use already. Have it checked again first.")
    call_off(actor, WHO, [held])
    cleared = {} if to == Status.SUSPENDED else {"conditions": ""}
    move(held, to, why=why.strip(), decided_by="", decided_on=None, **cleared)
    return ApprovedApp.objects.get(pk=held.pk)
