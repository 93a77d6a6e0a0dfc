"""Asking for decisions and calling them off, within the deed that makes them needed."""

from collections.abc import Iterable, Sequence
from typing import Any

from fingerpost.foundation.actions import add_many, alter_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.duties.fridays import next_friday
from fingerpost.foundation.now import now, today
from fingerpost.foundation.people.models import Person

from .kinds import KINDS
from .models import Approval, State
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
    call_off(actor, word, things)
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


def call_off(actor: Actor, word: str, things: Iterable[Any]) -> None:
    """Ask for no decision about these records any more."""
    close(_open(word, [each.pk for each in things]), State.WITHDRAWN, actor)


def follow(actor: Actor, word: str, things: Iterable[Any]) -> None:
    """Withdraw what was asked about versions of these records that are not theirs any more."""
    held = {each.pk: each for each in things}
    changed = [each for each in _open(word, held) if not is_current(each, held[each.object_id])]
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


def _open(word: str, keys: Iterable[int]) -> list[Approval]:
    """The open requests about records of one kind."""
    wanted, label, found = list(keys), KINDS[word].model._meta.label, list[Approval]()
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        found += Approval.objects.open().filter(kind=word, model=label, object_id__in=some)
    return found
