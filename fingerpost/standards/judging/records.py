"""What the records show of one requirement, as it was last found."""

from fingerpost.foundation.now import today
from fingerpost.standards.catalogue import Basis, Requirement
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.verdicts import Verdict

from .reading import said_of_all
from .rules import Kind, Records, in_force


def records_of(asked: Requirement) -> Records:
    """What the rule of a requirement found; nothing where no rule looks."""
    is_law = asked.basis is Basis.LAW
    held = StoredFinding.objects.open().filter(requirement=asked.id).first()
    if held is None or held.key != asked.evidence:
        return Records(Verdict.NOT_EVIDENCED, is_law=is_law)
    return Records(Verdict(held.verdict), counts_rows=bool(held.of), is_law=is_law)


def without_overrides(asked: Requirement, records: Records) -> Verdict:
    """The verdict as the records and statements have it."""
    said = said_of_all(today()).get(asked.id, [])
    stated = [each for each in said if each.kind == Kind.STATEMENT]
    return in_force(records, stated, today()).verdict
