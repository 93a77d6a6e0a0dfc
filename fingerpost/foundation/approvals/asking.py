"""Asking for decisions and calling them off, within the deed that makes them needed."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from fingerpost.foundation.actions import add_many, alter_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.duties.fridays import next_friday
from fingerpost.foundation.now import now, today
from fingerpost.foundation.people.models import Person

from .kinds import KINDS
from .models import Approval, ApprovalQuerySet, State
from .versions import asked, is_current

AT_ONCE = 500


def ask(
    actor: Actor,
    word: str,
    things: Sequence[Any],
    *,
    words: str = "",
    for_whom: Person | None = None,
) -> list[Approval]:
    """Ask for a decision about each record, by Friday; what was asked about it before is over."""
    if not things:
        return []
    call_off(actor, [word], things)
    kind = KINDS[word]
    due_on = next_friday(calendar_for(actor.organisation, today()), today())
    approvals = [
        Approval(
            organisation=actor.organisation,
            words=words.strip(),
            for_whom=for_whom,
            due_on=due_on,
            asked_by=actor.name,
            asked_account=actor.account_id,
            **asked(kind, each),
        )
        for each in things
    ]
    add_many(Approval, approvals)
    return approvals


def call_off(actor: Actor, kinds: Collection[str], things: Iterable[Any]) -> None:
    """Ask for no decision of some kinds about these records any more."""
    close(_open(kinds, [each.pk for each in things]), State.WITHDRAWN, actor)


def follow(actor: Actor, kinds: Collection[str], things: Iterable[Any]) -> None:
    """Withdraw what was asked about versions of these records that are not theirs any more."""
    held = {each.pk: each for each in things}
    changed = [each for each in _open(kinds, held) if not is_current(each, held[each.object_id])]
    close(changed, State.CHANGED, actor)


def close(approvals: Iterable[Approval], state: State, actor: Actor, said: str = "") -> None:
    """End requests that nobody decided."""
    rows = list(approvals)
    if rows:
        values = {"state": state, "said": said, "closed_by": actor.name, "closed_at": now()}
        values["closed_account"] = actor.account_id
        alter_many(Approval, [(each, dict(values)) for each in rows])


def outdated(word: str, things: Iterable[Any]) -> set[int]:
    """The keys of records whose last decision was about an earlier version of them.

    The records may be drafts; one that was never decided about is not among them.
    """
    held = {each.pk: each for each in things}
    label = KINDS[word].model._meta.label
    decided = Approval.objects.decided().filter(kind=word, model=label, object_id__in=held)
    latest: dict[int, Approval] = {}
    for each in decided:
        latest.setdefault(each.object_id, each)
    return {key for key, each in latest.items() if not is_current(each, held[key])}


def given(kinds: Collection[str], things: Iterable[Any]) -> set[tuple[str, int]]:
    """(kind, key of the record) of what was last asked and granted, if for the version of today.

    The records may be drafts.
    """
    held = {each.pk: each for each in things}
    latest: dict[tuple[str, int], Approval] = {}
    for each in _about(kinds, held).order_by("pk"):
        latest[each.kind, each.object_id] = each
    return {key for key, each in latest.items() if each.is_given and is_current(each, held[key[1]])}


def _open(kinds: Collection[str], keys: Iterable[int]) -> list[Approval]:
    """The open requests of some kinds about records."""
    wanted, found = list(keys), list[Approval]()
    for start in range(0, len(wanted), AT_ONCE):
        found += _about(kinds, wanted[start : start + AT_ONCE]).open()
    return found


def _about(kinds: Collection[str], keys: Iterable[int]) -> ApprovalQuerySet:
    labels = {KINDS[each].model._meta.label for each in kinds}
    return Approval.objects.filter(kind__in=kinds, model__in=labels, object_id__in=list(keys))
