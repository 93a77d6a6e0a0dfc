"""How a supplier goes on from where it stands, and who decides. No database."""

from collections.abc import Mapping

from .choices import Status

NEXT: Mapping[str, tuple[Status, ...]] = {
    Status.PROPOSED: (Status.SCREENING, Status.APPROVED, Status.CONDITIONAL, Status.REJECTED),
    Status.SCREENING: (Status.PROPOSED, Status.APPROVED, Status.CONDITIONAL, Status.REJECTED),
    Status.APPROVED: (Status.LIVE, Status.CONDITIONAL, Status.REJECTED, Status.ENDED),
    Status.CONDITIONAL: (Status.LIVE, Status.APPROVED, Status.REJECTED, Status.ENDED),
    Status.REJECTED: (Status.PROPOSED,),
    Status.LIVE: (Status.EXITING, Status.ENDED),
    Status.EXITING: (Status.LIVE, Status.ENDED),
    Status.ENDED: (Status.EXITING, Status.PROPOSED),
}
DECISIONS = (Status.APPROVED, Status.CONDITIONAL, Status.REJECTED)
WAITING = (Status.PROPOSED, Status.SCREENING)
"""In these somebody has asked for the supplier and nobody has decided."""


def refusal(old: str, new: str, *, may_decide: bool, asked_for_it: bool) -> str:
    """Why somebody may not move a supplier from one status to another; empty if they may."""
    if new not in NEXT[old]:
        ways = " or ".join(f"“{each.label}”" for each in NEXT[old])
        return f"From “{Status(old).label}” it goes on to {ways}. Choose one of these"
    if new not in DECISIONS:
        return ""
    if not may_decide:
        return (
            "Your role does not decide about suppliers. "
            "Ask the DPO, the SLT digital lead or the headteacher"
        )
    if asked_for_it and new != Status.REJECTED:
        return "You asked for this supplier yourself. Somebody else must approve it"
    return ""


def refusal_of_new(status: str) -> str:
    """Why a supplier cannot enter the register with a status; empty if it can."""
    if status in DECISIONS:
        return "A new supplier is “Proposed”, or “In use” already. Choose one of these"
    return ""
