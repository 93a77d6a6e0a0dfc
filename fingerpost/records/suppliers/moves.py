"""How a supplier goes on from where it stands, and who decides. No database."""

from collections.abc import Mapping
from dataclasses import dataclass

from .choices import Status

NEXT: Mapping[str, tuple[Status, ...]] = {
    Status.PROPOSED: (Status.SCREENING, Status.REJECTED),
    Status.SCREENING: (Status.PROPOSED, Status.APPROVED, Status.CONDITIONAL, Status.REJECTED),
    Status.APPROVED: (
        *(Status.LIVE, Status.CONDITIONAL, Status.SCREENING),
        *(Status.REJECTED, Status.ENDED),
    ),
    Status.CONDITIONAL: (
        *(Status.LIVE, Status.APPROVED, Status.SCREENING),
        *(Status.REJECTED, Status.ENDED),
    ),
    Status.REJECTED: (Status.PROPOSED,),
    Status.UNCHECKED: (Status.LIVE, Status.EXITING, Status.ENDED),
    Status.LIVE: (Status.UNCHECKED, Status.EXITING, Status.ENDED),
    Status.EXITING: (Status.LIVE, Status.UNCHECKED, Status.ENDED),
    Status.ENDED: (Status.EXITING, Status.PROPOSED),
}
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
    asked_for_it: bool = False
    reason: str = ""


def asks(old: str, new: str) -> bool:
    """Whether somebody asks for a supplier by a move; who screens a request has not made it."""
    return not old or (new in WAITING and old not in (*WAITING, *BACK))


def decides(old: str, new: str) -> bool:
    """Whether a move says yes or no to a supplier."""
    if new == Status.LIVE:
        return old == Status.UNCHECKED
    return new in (Status.APPROVED, Status.CONDITIONAL, Status.REJECTED)


def goes_back(old: str, new: str) -> bool:
    """Whether a move has a supplier checked again that somebody had said yes to."""
    return new in WAITING and old in BACK


def refusal(old: str, new: str, mover: Mover, *, is_decided: bool = True) -> dict[str, str]:
    """{field: what to do} where somebody may not move a supplier from one status to another."""
    if new not in NEXT[old]:
        ways = " or ".join(f"“{each.label}”" for each in NEXT[old])
        said = f"From “{Status(old).label}” it goes on to {ways}. Choose one of these"
        return {"status": said}
    if old == Status.EXITING and new == Status.LIVE and not is_decided:
        return {"status": "Nobody has checked it yet. Choose “In use, to be checked”"}
    if goes_back(old, new) and not mover.reason:
        return {"again_because": "Enter why it is to be checked again"}
    if not decides(old, new):
        return {}
    if not mover.may_decide:
        return {
            "status": "Your role does not decide about suppliers. "
            "Ask the DPO, the SLT digital lead or the headteacher"
        }
    if mover.asked_for_it and new != Status.REJECTED:
        return {"status": "You entered this supplier yourself. Somebody else must approve it"}
    return {}


def refusal_of_new(status: str) -> str:
    """Why a supplier cannot enter the register with a status; empty if it can."""
    if status and status not in ENTERED:
        return (
            "A new supplier is “Proposed”, “Being checked”, or “In use, to be checked” where you "
            "use it already. Choose one of these"
        )
    return ""
