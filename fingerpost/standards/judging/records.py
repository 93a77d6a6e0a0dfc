"""What the records show of one requirement, as it was last found."""

from fingerpost.foundation.now import today
from fingerpost.standards.catalogue import Basis, Requirement
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.verdicts import Verdict

from .reading import said_of_all
from .rules import Kind, Records, in_force


def as_found(asked: Requirement, verdict: Verdict, of: int = 0) -> Records:
    """What a rule found, which counted so many rows, and how much people may say against it."""
    return Records(verdict, counts_rows=bool(of), is_law=asked.basis is Basis.LAW)


def records_of(asked: Requirement) -> Records:
    """What was last found of a requirement; nothing where no rule looks."""
    held = StoredFinding.objects.open().filter(requirement=asked.id).first()
    if held is None or held.key != asked.evidence:
        return as_found(asked, Verdict.NOT_EVIDENCED)
    return as_found(asked, Verdict(held.verdict), held.of)


def without_overrides(asked: Requirement, records: Records) -> Verdict:
    """The verdict as the records and statements have it."""
    said = said_of_all(today()).get(asked.id, [])
    stated = [each for each in said if each.kind == Kind.STATEMENT]
    return in_force(records, stated, today()).verdict
