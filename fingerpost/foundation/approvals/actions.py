"""Deciding with a signature, and everything else that ends a request."""

from collections import defaultdict
from collections.abc import Sequence

from fingerpost.foundation.actions import action, add, alter, alter_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError, NotAllowed
from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.turns import hold

from .asking import close
from .kinds import Kind, Settled, roles_of
from .models import DECISIONS, Approval, Signature, State
from .rights import may_hand_over, may_withdraw, refusal
from .versions import is_current, seal, things_of
from .wording import purpose_of, statement_of


class ChangedSince(DomainError):
    """Raised when a record is no longer what the decision was asked about."""


@action("approvals.sign")
def sign(
    actor: Actor,
    /,
    keys: Sequence[int],
    *,
    decision: str,
    typed: str,
    said: str = "",
    meeting: str = "",
) -> Signature:
    """Decide alike about several requests, with one signature for all of them."""
    approvals = _open(actor, keys)
    things = things_of(approvals)
    for each in approvals:
        if why := refusal(actor, each):
            raise NotAllowed(f"{each.sentence}: {why}.")
        if not is_current(each, things.get(each.pk)):
            raise ChangedSince(
                f"{each.sentence}: it has changed since it was asked. Leave it out, and let "
                f"{each.asked_by} ask again."
            )
    _refuse_the_unfit(actor, approvals, decision, typed, said)
    signature = _signed(actor, approvals, decision, said.strip(), meeting.strip())
    values = {
        "state": State(decision),
        "said": said.strip(),
        "meeting": meeting.strip(),
        "closed_by": actor.name,
        "closed_account": actor.account_id,
        "closed_at": signature.signed_at,
        "signature": signature,
    }
    alter_many(Approval, [(each, values) for each in approvals])
    _settle(actor, approvals)
    return signature


@action("approvals.withdraw")
def withdraw(actor: Actor, /, approval: Approval, *, said: str = "") -> Approval:
    """Ask for a decision no more."""
    [held] = _open(actor, [approval.pk])
    if not may_withdraw(actor, held):
        raise NotAllowed(f"Only {held.asked_by}, who asked for it, or a leader can withdraw this.")
    close([held], State.WITHDRAWN, actor, said.strip())
    _settle(actor, [held])
    return held


@action("approvals.delegate")
def delegate(actor: Actor, /, approval: Approval) -> Approval:
    """Leave a decision to the deputies that its kind names."""
    [held] = _open(actor, [approval.pk])
    if not may_hand_over(actor, held):
        raise NotAllowed("Only whoever decides about this can hand it to a deputy, and once.")
    alter(held, {"handed_by": actor.name, "handed_at": now()})
    return held


@action("approvals.notice_changes")
def notice_changes(actor: Actor, /, approvals: Sequence[Approval]) -> None:
    """Withdraw requests whose record is no longer what was asked about."""
    close(approvals, State.CHANGED, actor)


def _open(actor: Actor, keys: Sequence[int]) -> list[Approval]:
    hold(actor.organisation)
    wanted = set(keys)
    found = Approval.objects.open().filter(pk__in=wanted).select_for_update()
    approvals = sorted(found, key=lambda each: each.pk)
    if not wanted:
        raise DomainError("Nothing was chosen. Choose at least one request.")
    if len(approvals) < len(wanted):
        raise DomainError(
            "Some of these no longer wait for a decision. Look at the list again, then choose."
        )
    return approvals


def _refuse_the_unfit(
    actor: Actor, approvals: Sequence[Approval], decision: str, typed: str, said: str
) -> None:
    """Refuse a decision that is none, that lacks its words, or that nobody put a name under."""
    if decision not in DECISIONS:
        raise DomainError("Choose a decision.")
    if decision == State.CONDITIONAL and not all(
        each.known and each.known.takes_conditions for each in approvals
    ):
        raise DomainError("These cannot be approved with conditions. Approve them or send back.")
    if decision != State.APPROVED and not said.strip():
        raise DomainError("Say why, or under which conditions. Whoever asked will read it.")
    if fold(typed) != fold(actor.name):
        raise DomainError(f"Type your name as you are signed in: {actor.name}.")


def _signed(
    actor: Actor, approvals: Sequence[Approval], decision: str, said: str, meeting: str
) -> Signature:
    """A signature under the decision, sealed with all that it covers."""
    kinds = [each.known for each in approvals if each.known]
    signature = Signature(
        organisation=actor.organisation,
        signer=actor.name,
        account=actor.account_id,
        role=roles_of(actor, kinds)[:200],
        purpose=purpose_of(decision, len(approvals)),
        statement=statement_of(decision, len(approvals)),
    )
    covered = [[each.pk, each.version, decision, said, meeting] for each in approvals]
    signature.digest = seal(signature, covered)
    return add(signature, decision=decision, signed=signature.digest)


def _settle(actor: Actor, approvals: Sequence[Approval]) -> None:
    """Let each kind do to its records what was decided."""
    things = things_of(approvals)
    by_kind: dict[Kind, list[Approval]] = defaultdict(list)
    for each in approvals:
        if each.known is not None and each.pk in things:
            by_kind[each.known].append(each)
    for kind, same in by_kind.items():
        settled: Settled = [(things[each.pk], each) for each in same]
        kind.settle(actor, settled)
