"""What a signature says, in words that a head would sign. No database."""

from collections.abc import Mapping

from fingerpost.foundation.ui.filters import plural

from .models import State

VERBS: Mapping[str, str] = {
    State.APPROVED: "approve",
    State.CONDITIONAL: "approve, under the conditions given,",
    State.REFUSED: "refuse",
    State.RETURNED: "send back",
}
DONE: Mapping[str, str] = {
    State.APPROVED: "approved",
    State.CONDITIONAL: "approved with conditions",
    State.REFUSED: "refused",
    State.RETURNED: "sent back",
}


def statement_of(decision: str, n: int) -> str:
    """What somebody puts their name under."""
    them = "this request" if n == 1 else f"these {n:,} requests"
    it = "it" if n == 1 else "them"
    return (
        f"I have read {them} as listed, and I {VERBS[decision]} {it}. "
        f"I did not ask for {it} myself, and {'it is' if n == 1 else 'they are'} not for me."
    )


def purpose_of(decision: str, n: int) -> str:
    return f"Decision on {counted(n)}: {DONE[decision]}"


def counted(n: int) -> str:
    return plural(n, "request", "requests")
