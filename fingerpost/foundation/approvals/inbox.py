"""What the pages show of requests: the list, one of them, and what is under a signature."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.doors import may_open

from .kinds import KINDS
from .models import DECISIONS, Approval, Signature, State
from .rights import may_hand_over, may_see, may_withdraw, refusal, waiting_for
from .versions import covered_by, current, seal
from .wording import counted

MOST = 200


@dataclass(frozen=True, slots=True)
class Line:
    """A request, and whether its record is still the version that was asked about."""

    approval: Approval
    is_current: bool

    @property
    def standing(self) -> str:
        """How it stands, in words."""
        if self.approval.is_open and not self.is_current:
            return State.CHANGED.label
        return str(self.approval.get_state_display())


def lines(approvals: Sequence[Approval]) -> list[Line]:
    still = current(approvals)
    return [Line(each, still[each.pk]) for each in approvals]


def page(actor: Actor, show: str, word: str) -> dict[str, Any]:
    """What "Decisions" shows: what waits for somebody, what they asked for, what was decided."""
    show = show if show in ("asked", "decided") else ""
    mine = waiting_for(actor)
    rows = {
        "": mine,
        "asked": Approval.objects.asked_by_account(actor.account_id).order_by("-pk"),
        "decided": _decided(actor),
    }[show]
    kinds = _kinds(rows, word, show)
    if word in KINDS:
        rows = rows.filter(kind=word)
    found = lines(list(rows.select_related("for_whom")[:MOST]))
    return {
        "headline": _headline(mine.count()),
        "show": show,
        "tabs_of": [
            ("Waiting for me", "?", show == ""),
            ("Asked by me", "?show=asked", show == "asked"),
            ("Decided", "?show=decided", show == "decided"),
        ],
        "kinds": kinds,
        "lines": found,
        "most": MOST,
        "nothing": {
            "": "Nothing waits for your decision.",
            "asked": "You have asked for no decision.",
            "decided": "Nothing has been decided yet.",
        }[show],
    }


def about(actor: Actor, approval: Approval) -> dict[str, Any]:
    """What the page of one request shows."""
    [line] = lines([approval])
    why_not = refusal(actor, approval)
    return {
        "line": line,
        "approval": approval,
        "kind": approval.known,
        "address": address(actor, approval),
        "may_decide": approval.is_open and line.is_current and not why_not,
        "why_not": why_not if actor.may("approvals.sign") else "",
        "may_hand_over": may_hand_over(actor, approval),
        "may_withdraw": may_withdraw(actor, approval),
    }


def signed(actor: Actor, signature: Signature) -> dict[str, Any]:
    """What the page of a signature shows, and what its certificate prints."""
    items = list(Approval.objects.filter(signature=signature).order_by("pk"))
    found = [each for each in lines(items) if may_see(actor, each.approval)]
    first = items[0] if items else None
    return {
        "signature": signature,
        "lines": found,
        "first": first,
        "is_whole": seal(signature, covered_by(items)) == signature.digest,
        "changed": sum(not each.is_current for each in found),
    }


def address(actor: Actor, approval: Approval) -> str:
    """Where the record of a request is, if it would open for somebody."""
    if approval.known is None:
        return ""
    found = reverse(approval.known.page, args=[approval.object_id])
    return found if may_open(actor, found) else ""


def _decided(actor: Actor) -> Any:
    """What was decided of what somebody may see."""
    rows = Approval.objects.decided()
    if actor.may("approvals.see_any"):
        return rows
    own = [each.word for each in KINDS.values() if actor.may(each.decide)]
    mine = rows.filter(kind__in=own)
    if actor.account_id is not None:
        mine |= rows.filter(asked_account=actor.account_id)
        mine |= rows.filter(closed_account=actor.account_id, state__in=DECISIONS)
    return mine


def _kinds(rows: Any, word: str, show: str) -> list[tuple[str, str, str, bool]]:
    """A link for each kind that is there, as soon as there are two."""
    there = sorted(set(rows.order_by().values_list("kind", flat=True).distinct()) & KINDS.keys())
    if len(there) < 2 and word not in KINDS:
        return []
    part = f"show={show}&" if show else ""
    return [("All", f"?{part}", "", word not in KINDS)] + [
        (KINDS[each].title, f"?{part}kind={each}", "", each == word) for each in there
    ]


def _headline(n: int) -> str:
    if not n:
        return "No decision waits for you"
    return f"{counted(n)} {'waits' if n == 1 else 'wait'} for your decision"
