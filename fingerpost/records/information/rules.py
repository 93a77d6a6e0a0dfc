"""What cannot be true of an information asset, and what it takes to go live. No database."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from .bases import CONSENT, EXPLICIT_CONSENT, not_yet
from .choices import Status, YesNo

WAYS: Mapping[str, tuple[Status, ...]] = {
    Status.PROPOSED: (Status.REVIEW, Status.LIVE, Status.RETIRED),
    Status.REVIEW: (Status.PROPOSED, Status.LIVE, Status.RETIRED),
    Status.LIVE: (Status.REVIEW, Status.RETIRED),
    Status.RETIRED: (Status.REVIEW,),
}
NEEDED = {
    "purpose": "what the data is for",
    "subjects": "whom it is about",
    "categories": "which data it is",
    "lawful_basis": "the lawful basis",
    "retention": "how long it is kept",
    "security": "how it is kept safe",
    "owner_name": "who owns it",
    "review_on": "when you look at it again",
}
"""What must be said before an entry is live: what Article 30(1) UK GDPR asks for, and an owner."""
DECIDED = (Status.LIVE, Status.RETIRED)
"""Whether an entry goes there or comes from there, the data protection officer decides."""


def problems(asset: Any, today: date) -> dict[str, str]:
    """{field: what to do} for everything about an information asset that cannot be true."""
    wrong: dict[str, str] = {}
    for name in ("lawful_basis", "condition"):
        if early := not_yet(getattr(asset, name), today):
            wrong[name] = f"{early.label} is not law yet. Choose another"
    consents = asset.lawful_basis == CONSENT or asset.condition == EXPLICIT_CONSENT
    if consents and not asset.consent_because:
        wrong["consent_because"] = (
            "Say why people can freely say no, and how they take it back. Where the school only "
            "informs, the basis is another"
        )
    if asset.reviewed_on and asset.reviewed_on > today:
        wrong["reviewed_on"] = "The day of the review is in the future. Enter a day that has been"
    if asset.status == Status.LIVE:
        wrong = {**missing(asset), **wrong}
    return wrong


def missing(asset: Any) -> dict[str, str]:
    """{field: what to do} for what a live entry still lacks."""
    lacks = {
        name: f"Enter {what} first: a live entry says so"
        for name, what in NEEDED.items()
        if not getattr(asset, name)
    }
    if asset.special == YesNo.UNKNOWN:
        lacks["special"] = "Say first whether it holds special category data"
    elif asset.special == YesNo.YES and not asset.condition:
        lacks["condition"] = "Choose the condition of Article 9 under which you hold such data"
    return lacks


def refusal(old: str, new: str, *, may_decide: bool) -> str:
    """Why an entry may not go from one status to another; nothing if it may."""
    if old == new:
        return ""
    if not may_decide and {old, new} & set(DECIDED):
        return "Only the data protection officer decides this. Choose “With the DPO”"
    if old and new not in WAYS[old]:
        ways = " or ".join(f"“{each.label}”" for each in WAYS[old])
        return f"From “{Status(old).label}” it goes on to {ways}. Choose one of these"
    return ""
