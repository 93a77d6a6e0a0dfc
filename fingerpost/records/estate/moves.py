"""How an asset passes from one status to another, and what to do where it cannot at once."""

from collections.abc import Collection, Mapping

from fingerpost.foundation.actor import Actor

from .choices import GONE, MAY_HOLD_DATA, Status, YesNo
from .models import Asset

S = Status
_ELSEWHERE = {S.IN_REPAIR, S.SET_ASIDE, S.LOST, S.STOLEN}
"""Where a thing may go from wherever it is."""
MOVES: Mapping[Status, frozenset[Status]] = {
    S.ON_ORDER: frozenset({S.SPARE, S.IN_USE, S.ON_LOAN}),
    S.SPARE: frozenset({S.IN_USE, S.ON_LOAN, S.DISPOSAL_PROPOSED} | _ELSEWHERE),
    S.IN_USE: frozenset({S.SPARE, S.ON_LOAN} | _ELSEWHERE),
    S.ON_LOAN: frozenset({S.SPARE, S.IN_USE} | _ELSEWHERE),
    S.IN_REPAIR: frozenset({S.SPARE, S.IN_USE, S.ON_LOAN, S.DISPOSAL_PROPOSED} | _ELSEWHERE),
    S.SET_ASIDE: frozenset({S.SPARE, S.IN_USE, S.DISPOSAL_PROPOSED} | _ELSEWHERE),
    S.DISPOSAL_PROPOSED: frozenset({S.SPARE, S.LOST, S.STOLEN}),
    S.DISPOSAL_APPROVED: frozenset({S.SPARE, S.LOST, S.STOLEN, S.DISPOSED}),
    S.LOST: frozenset({S.SPARE, S.IN_USE, S.SET_ASIDE, S.STOLEN}),
    S.STOLEN: frozenset({S.SPARE, S.IN_USE, S.SET_ASIDE, S.LOST}),
    S.DISPOSED: frozenset(),
}
"""What whoever may change assets may make of each status. Approving a disposal and correcting one
are deeds of their own, with permissions of their own."""


def goes_on(actor: Actor, old: str) -> Collection[Status]:
    """What an asset may become next; a new one may be anything that nobody has to approve."""
    return MOVES[Status(old)] if old else set(Status) - {S.DISPOSAL_APPROVED}


PROPOSE = "Propose its disposal first, then let somebody else approve it"
FIRST = {
    S.ON_ORDER: "“On order” is for what has never been here. Choose another status",
    S.DISPOSAL_PROPOSED: "Take it back first: make it “Spare”, then propose its disposal",
    S.DISPOSAL_APPROVED: "Approve it under “Decisions”. Whoever proposed it cannot",
    S.DISPOSED: PROPOSE,
}
"""What to do first, by what the asset shall become."""


def refusal(before: Asset, after: Asset) -> dict[str, str]:
    """{field: what to do} where a change of status is no allowed move."""
    if before.status == after.status:
        return {}
    old, new = Status(before.status), Status(after.status)
    if new not in MOVES[old]:
        return {"status": _words(old, new)}
    if new != Status.DISPOSED:
        return {}
    wrong = {}
    if not after.disposed_on:
        wrong["disposed_on"] = "Enter the day on which it went"
    if may_hold_data(after) and not after.wiped_on:
        wrong["wiped_on"] = "Enter the day on which its data was wiped or destroyed"
    return wrong


def stays_because(asset: Asset) -> str:
    """Why an asset cannot be archived yet: only what has gone leaves the lists."""
    if asset.status in GONE:
        return ""
    return (
        f"The register says “{Status(asset.status).label}”. Only what is lost, stolen or disposed "
        "of can be archived. Change its status first."
    )


def closed_because(asset: Asset) -> str:
    """Why an asset cannot be changed at all; empty if it can."""
    if not asset.archived_on:
        return ""
    return f"{asset.reference} is archived. Bring it back first, then change it."


def may_hold_data(asset: Asset) -> bool:
    """Whether a thing may hold personal data; not known counts as perhaps."""
    return asset.kind in MAY_HOLD_DATA and asset.personal_data not in (
        YesNo.NO,
        YesNo.NOT_APPLICABLE,
    )


def _words(old: Status, new: Status) -> str:
    if old == Status.DISPOSED:
        return "It has been disposed of. If that is wrong, use “Correct this” on its own page"
    if old == Status.DISPOSAL_PROPOSED and new == Status.DISPOSED:
        return "Its disposal waits for approval. Somebody else has to approve it first"
    if new in FIRST:
        return FIRST[new]
    between = next(each for each in (Status.SPARE, Status.IN_USE) if each in MOVES[old])
    return f"“{old.label}” cannot become “{new.label}” at once. Make it “{between.label}” first"
