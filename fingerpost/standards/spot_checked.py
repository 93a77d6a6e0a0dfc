"""What a spot check says of the register that a finding rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from fingerpost.foundation.duties.falling import Due, Part
from fingerpost.foundation.now import LONDON
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.foundation.spot_checks.reading import latest, latest_of_each
from fingerpost.foundation.ui.filters import plural, written_date

from .evidence import Finding
from .limits import limits_for
from .verdicts import Verdict

SPAN = "estate.borne_out"
"""How long a spot check shows a register, about a term: the same of every register."""


def check_again(register: str) -> Part:
    """The last day on which the latest spot check of a register still shows it.

    The DfE asks to keep registers up to date as things change, and gives no cadence; about a term
    is ours. A register that nobody has checked has not begun with it, and owes none.
    """
    return Part(_again, register)


def _again(today: date, until: date) -> Mapping[str, Sequence[Due]]:
    """When each register that was ever checked is to be checked again."""
    span = timedelta(days=limits_for(SPAN, today).days)
    ends = {
        register: check.ended_at.astimezone(LONDON).date() + span
        for register, check in latest_of_each().items()
        if check.ended_at
    }
    return {register: [_look(register, on)] for register, on in ends.items() if on <= until}


def _look(register: str, on: date) -> Due:
    title = f"Go and look at ten {register.replace('-', ' ')} again"
    return Due(on, title, f"/{register}/spot-checks/")


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
