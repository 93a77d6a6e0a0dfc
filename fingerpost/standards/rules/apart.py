"""What becomes of a finding when the holder of a role has another that should be apart from it."""

from dataclasses import replace
from datetime import date

from fingerpost.foundation.people.clashes import Clash, clashes
from fingerpost.foundation.people.models import ConflictReason, Duty
from fingerpost.foundation.people.posts import Posts
from fingerpost.foundation.people.table import conflicts
from fingerpost.foundation.people.titles import spoken
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.evidence import Finding
from fingerpost.standards.verdicts import Verdict

from .posts import A_DAY


def with_their_others(*duties: Duty) -> tuple[Duty, ...]:
    """Some roles, and all that should be apart from them."""
    others = {each.other for each in conflicts() if each.one in duties}
    return (*duties, *sorted(others - set(duties)))


def turns(given: list[ConflictReason]) -> list[date]:
    """The days on which a reason counts no longer."""
    return [each.review_on + A_DAY for each in given]


def as_apart(
    found: Finding, duty: Duty, held: Posts, given: list[ConflictReason], day: date
) -> Finding:
    """With the headteacher's reason a clash is partly met at most, and without it not met."""
    found_apart = clashes(held, given, day, of=duty)
    unsaid = next((each for each in found_apart if not each.has_reason(day)), None)
    said = next((each for each in found_apart if each.has_reason(day)), None)
    if unsaid is not None:
        return replace(
            found,
            verdict=Verdict.NOT_MET,
            because=f"{found.because} {_pair(unsaid)}; {_missing(unsaid)}.",
            met=0,
            todo="Say why two roles are in one hand, or part them",
            go_to=f"/people/roles/{duty}/",
        )
    if said is None or said.reason is None:
        return found
    reason = f"the reason given on {written_date(said.reason.given_on)}: “{said.reason.reason}”"
    return replace(
        found,
        verdict=Verdict.PARTLY if found.verdict == Verdict.MET else found.verdict,
        because=f"{found.because} {_pair(said)}; {reason}.",
        met=0,
        todo=found.todo or "Part the two roles when you can",
        go_to=found.go_to or f"/people/roles/{duty}/",
    )


def _pair(clash: Clash) -> str:
    other = spoken()[clash.conflict.other]
    return f"The same person is {other}, and {clash.conflict.why}"


def _missing(clash: Clash) -> str:
    if clash.reason is None:
        return "no reason of the headteacher is recorded"
    return f"the headteacher’s reason was to be looked at by {written_date(clash.reason.review_on)}"
