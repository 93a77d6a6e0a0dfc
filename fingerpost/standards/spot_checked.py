"""What a spot check says of the register that a finding rests on."""

from dataclasses import replace

from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.foundation.spot_checks.reading import latest
from fingerpost.foundation.ui.filters import plural, written_date

from .evidence import Finding
from .verdicts import Verdict


def as_spot_checked(finding: Finding, register: str) -> Finding:
    """A finding about what a register says, as far as a spot check lets it be relied on.

    With too few rows right nothing that rests on the register is more than partly met. A rule that
    passes its finding through here reads SpotCheck too.
    """
    check = latest(register)
    if check is None or finding.verdict == Verdict.NOT_EVIDENCED:
        return finding
    if check.is_enough:
        caveat = f"{finding.caveat} {_said(check)}".strip()
        return replace(finding, caveat=caveat)
    because = f"{finding.because} {_said(check)}"
    if finding.verdict != Verdict.MET:
        return replace(finding, because=because)
    return replace(
        finding,
        verdict=Verdict.PARTLY,
        because=f"{because} So this counts as partly met at most.",
        holds_until=None,
        todo=finding.todo or "Put the register right, then check it again",
        go_to=finding.go_to or f"/{register}/spot-checks/",
    )


def _said(check: SpotCheck) -> str:
    """ "A spot check found 9 of 10 right on 3 March 2026."."""
    drawn = plural(check.given_up_before, "draw was", "draws were")
    given_up = f", after {drawn} given up" if check.given_up_before else ""
    only = "" if check.is_enough else "only "
    return f"A spot check found {only}{check.result} on {written_date(check.ended_at)}{given_up}."
