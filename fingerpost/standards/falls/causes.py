"""Why what was found is worse than what was found before it. No database."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from django.apps import apps

from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.judging.rules import RANK
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.verdicts import Verdict

A_DAY = timedelta(days=1)
GREEN = (Verdict.MET, Verdict.PARTLY)


class Cause(StrEnum):
    """What made a verdict fall, of all that a finding rests on."""

    EDITION = "edition"
    RULE = "rule"
    THRESHOLD = "threshold"
    ROWS = "rows"
    EXPIRED = "expired"


class Fell(NamedTuple):
    """From which verdict a finding fell, when and why; empty where it did not."""

    was: str = ""
    at: datetime | None = None
    why: str = ""


def fell(before: StoredFinding | None, after: StoredFinding) -> Fell:
    """What the later of two findings remembers of a fall, until it is as good as before it."""
    if before is None:
        return Fell()
    if before.verdict in GREEN and _is_worse(after.verdict, before.verdict):
        return Fell(before.verdict, after.opened_at, why(before, after))
    if before.fell_from and _is_worse(after.verdict, before.fell_from):
        return Fell(before.fell_from, before.fell_at, before.fell_why)
    return Fell()


def cause_of(before: StoredFinding, after: StoredFinding) -> Cause:
    """What differs between two findings that follow one another; nothing differs when a day came
    on which the same records no longer suffice."""
    theirs, ours = before.seen, after.seen
    if _edition(before) != _edition(after):
        return Cause.EDITION
    if (before.key, theirs.get("rule")) != (after.key, ours.get("rule")):
        return Cause.RULE
    if theirs.get("limits") != ours.get("limits"):
        return Cause.THRESHOLD
    if theirs.get("trusts") != ours.get("trusts") or _changed(before, after):
        return Cause.ROWS
    return Cause.EXPIRED


def why(before: StoredFinding, after: StoredFinding) -> str:
    """One sentence for whoever answers for the requirement."""
    cause = cause_of(before, after)
    if cause is Cause.EDITION:
        return f"The text changed: the edition of {_written(_edition(after))} counts now."
    if cause is Cause.RULE:
        return "Fingerpost looks at it in another way since it was updated."
    if cause is Cause.THRESHOLD:
        return "The threshold that it is held against changed."
    if cause is Cause.ROWS:
        return f"The records changed{_which(before, after)}.{_how_many(before, after)}"
    last = before.holds_until or (before.due_again_on and before.due_again_on - A_DAY)
    until = f" with {written_date(last)}" if last else ""
    return f"The proof ran out{until}: no record changed, but time went by."


def _is_worse(one: str, other: str) -> bool:
    return RANK[Verdict(one)] < RANK[Verdict(other)]


def _edition(found: StoredFinding) -> str:
    return str(found.seen.get("editions", {}).get(found.requirement, ""))


def _written(edition: str) -> str:
    return written_date(date.fromisoformat(edition))


def _changed(before: StoredFinding, after: StoredFinding) -> list[str]:
    """The kinds of records that were written to in between."""
    theirs, ours = before.seen.get("records", {}), after.seen.get("records", {})
    return [label for label, n in ours.items() if theirs.get(label) != n]


def _which(before: StoredFinding, after: StoredFinding) -> str:
    """ ": assets and spot checks"; nothing where the trust of the school is another one."""
    found = [apps.get_model(each)._meta.verbose_name_plural for each in _changed(before, after)]
    return f": {' and '.join(map(str, found))}" if found else ""


def _how_many(before: StoredFinding, after: StoredFinding) -> str:
    """ " As asked: 440 of 440 before, 412 of 440 now.", where it is the counts that tell why."""
    if after.met * before.of >= before.met * after.of:
        return ""
    return f" As asked: {before.met:,} of {before.of:,} before, {after.met:,} of {after.of:,} now."
