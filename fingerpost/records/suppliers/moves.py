"""How a supplier goes on from where it stands, and who decides. No database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fingerpost.foundation.actor import Actor

from .choices import Status

WAYS: Mapping[str, tuple[Status, ...]] = {
    Status.PROPOSED: (Status.SCREENING, Status.REJECTED),
    Status.SCREENING: (Status.PROPOSED, Status.REJECTED),
    Status.APPROVED: (Status.LIVE, Status.SCREENING, Status.REJECTED, Status.ENDED),
    Status.CONDITIONAL: (Status.LIVE, Status.SCREENING, Status.REJECTED, Status.ENDED),
    Status.REJECTED: (Status.PROPOSED,),
    Status.UNCHECKED: (Status.EXITING, Status.ENDED),
    Status.LIVE: (Status.UNCHECKED, Status.EXITING, Status.ENDED),
    Status.EXITING: (Status.LIVE, Status.UNCHECKED, Status.ENDED),
    Status.ENDED: (Status.EXITING, Status.PROPOSED),
}
"""Where people move a supplier themselves; to say yes to it takes a signed decision."""
ENTERED = (
    *(Status.PROPOSED, Status.SCREENING, Status.UNCHECKED),
    *(Status.EXITING, Status.ENDED),
)
"""How a supplier may begin: as somebody asks for it, or as it is used already."""
WAITING = (Status.PROPOSED, Status.SCREENING, Status.UNCHECKED)
"""In these nobody has decided about the supplier yet."""
APPROVALS = (Status.APPROVED, Status.CONDITIONAL, Status.LIVE)
"""In these somebody has looked at it and said yes."""
BACK = (*APPROVALS, Status.EXITING)
"""From these it is checked again for a reason only."""


@dataclass(frozen=True, slots=True)
class Mover:
    """Whoever moves a supplier on, and what they say."""

    may_decide: bool
    reason: str = ""


def goes_on(actor: Actor, old: str) -> Sequence[Status]:
    """Where somebody may move a supplier themselves, and how they may begin with a new one."""
    if not old:
        return ENTERED
    decides = actor.may("suppliers.decide")
    return [new for new in WAYS[old] if decides or new != Status.REJECTED]


def says_yes(old: str, new: str) -> bool:
    """Whether a move says yes to a supplier."""
    if new == Status.LIVE:
        return old == Status.UNCHECKED
    return new in (Status.APPROVED, Status.CONDITIONAL)


def goes_back(old: str, new: str) -> bool:
    """Whether a move has a supplier checked again that somebody had said yes to."""
    return new in WAITING and old in BACK


def refusal(old: str, new: str, mover: Mover, *, is_decided: bool = True) -> dict[str, str]:
    """{field: what to do} where somebody may not move a supplier from one status to another."""
    if says_yes(old, new):
        return {"status": "Somebody else decides about this. Ask for approval on its page"}
    if new not in WAYS[old]:
        ways = " or ".join(f"“{each.label}”" for each in WAYS[old])
        said = f"From “{Status(old).label}” it goes on to {ways}. Choose one of these"
        return {"status": said}
    if old == Status.EXITING and new == Status.LIVE and not is_decided:
        return {"status": "Nobody has checked it yet. Choose “In use, to be checked”"}
    if goes_back(old, new) and not mover.reason:
        return {"again_because": "Enter why it is to be checked again"}
    if new == Status.REJECTED and not mover.may_decide:
        return {
            "status": "Your role does not decide about suppliers. "
            "Ask the DPO, the SLT digital lead or the headteacher"
        }
    return {}


def refusal_of_new(status: str) -> str:
    """Why a supplier cannot enter the register with a status; empty if it can."""
    if status and status not in ENTERED:
        return (
            "A new supplier is “Proposed”, “Being checked”, or “In use, to be checked” where you "
            "use it already. Choose one of these"
        )
    return ""
