"""What contracts for internet lines can prove: their kind, their speed, that somebody looks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from fingerpost.foundation.ui.filters import written_date
from fingerpost.foundation.written import written
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import over_time
from fingerpost.standards.verdicts import Verdict

from ..choices import Decision, Kind, Line
from ..models import Contract, RenewalDecision
from .shares import nothing, wrong

READS = (Contract,)
FULL_FIBRE = (Line.LEASED, Line.FTTP)
PROMISED = "What a contract promises is not what a test of the line measures."


@evidence("contracts.full_fibre", reads=READS, version=2)
def full_fibre(today: date, limits: Limits) -> Finding:
    """The kind of line on the contract in force for broadband: a leased line, or fibre to the
    premises, without copper."""
    held = _lines(Kind.BROADBAND)
    if not held:
        return _no_line("main line")
    unknown = [each for each in held if not each.line]
    copper = [each for each in held if each.line and each.line not in FULL_FIBRE]
    if bad := [*copper, *unknown]:
        todo = "Ask which full fibre you can get" if copper else "Say what kind of line it is"
        if n := len(held) - len(bad):
            said = f"{n} of {len(held)} contracts for a main line {'is' if n == 1 else 'are'} "
            return _judged(Verdict.PARTLY, f"{said}known to be for full fibre.", held, bad, todo)
    if copper:
        said = f"The main line is {Line(copper[0].line).label.lower()}, which is not full fibre."
        return _judged(Verdict.NOT_MET, said, held, bad, todo)
    if unknown:
        said = (
            "A contract for the main line is listed, and nobody has said what kind of line it is."
        )
        return _judged(Verdict.NOT_EVIDENCED, said, held, bad, todo)
    said = f"The main line is full fibre: {Line(held[0].line).label.lower()}."
    return _judged(Verdict.MET, said, held, [])


@evidence("contracts.speed_of_a_primary", reads=READS, version=2)
def speed_of_a_primary(today: date, limits: Limits) -> Finding:
    """The speeds that the contract in force for broadband promises: what a primary school needs,
    down and up. Fast enough in one direction only is partly."""
    return _fast(today, "primary")


@evidence("contracts.speed_of_a_larger_school", reads=READS, version=2)
def speed_of_a_larger_school(today: date, limits: Limits) -> Finding:
    """The speeds that the contract in force for broadband promises: what a secondary school, an
    all-through school or a college needs, down and up. Fast enough in one direction only is
    partly."""
    return _fast(today, "larger")


@evidence("contracts.two_lines", reads=READS)
def two_lines(today: date, limits: Limits) -> Finding:
    """A main line and a backup line in force, of two different kinds."""
    main, backup = _lines(Kind.BROADBAND), _lines(Kind.BROADBAND_BACKUP)
    if not main and not backup:
        return _no_line("line")
    held = [*main, *backup]
    if not main or not backup:
        said = f"Only a {'main' if main else 'backup'} line is listed."
        return _judged(Verdict.NOT_MET, said, held, held, "List your backup line, or get one")
    kinds = {each.line for each in held}
    if "" in kinds:
        said = "A main and a backup line are listed, and nobody has said what kind each is."
        unknown = [each for each in held if not each.line]
        return _judged(Verdict.PARTLY, said, held, unknown, "Say what kind of line each is")
    if len(kinds) == 1:
        said = "The main and the backup line are of the same kind, so they can fail together."
        return _judged(Verdict.PARTLY, said, held, backup, "Ask for a backup of another kind")
    names = " and ".join(sorted(Line(kind).label.lower() for kind in kinds))
    return _judged(Verdict.MET, f"There are two lines of different kinds: {names}.", held, [])


@evidence("contracts.broadband_reviewed", reads=(Contract, RenewalDecision), version=2)
def broadband_reviewed(today: date, limits: Limits) -> Finding:
    """The day, within the last year, on which somebody looked at need and price of each
    broadband contract, or decided about its renewal."""
    return _looked_at(today, limits, Kind.BROADBAND, "main line")


@evidence("contracts.backup_reviewed", reads=(Contract, RenewalDecision), version=2)
def backup_reviewed(today: date, limits: Limits) -> Finding:
    """The day, within the last year, on which somebody looked at need and price of each contract
    for a backup line, or decided about its renewal."""
    return _looked_at(today, limits, Kind.BROADBAND_BACKUP, "backup line")


def _looked_at(today: date, limits: Limits, kind: Kind, words: str) -> Finding:
    held = _lines(kind)
    if not held:
        return _no_line(words)
    days = {each.pk: day for each in held if (day := _last_looked_at(each))}
    span = timedelta(days=limits.days)

    def judge(day: date) -> Finding:
        bad = [each for each in held if each.pk not in days or days[each.pk] + span < day]
        good = len(held) - len(bad)
        if len(held) > 1:
            said = f"{good} of {len(held)} contracts for a {words} "
            said += f"{'was' if good == 1 else 'were'} looked at within a year."
        elif days:
            said = f"The contract for the {words} was last looked at on "
            said += f"{written_date(days[held[0].pk])}{', over a year ago' if bad else ''}."
        else:
            said = f"Nobody has noted when the contract for the {words} was last looked at."
        verdict = Verdict.PARTLY if good and bad else Verdict.NOT_MET if bad else Verdict.MET
        todo = f"Look at need and price{' again' if days else ''}, and note it" if bad else ""
        return _judged(verdict, said, held, bad, todo, caveat="")

    found = over_time(judge, [day + span + timedelta(days=1) for day in days.values()], today)
    return replace(found, oldest_on=min(days.values(), default=None))


def _last_looked_at(contract: Contract) -> date | None:
    made = contract.decisions.exclude(decision=Decision.DEFAULT).order_by("-decided_on").first()
    days = filter(None, (contract.reviewed_on, made.decided_on if made else None))
    return max(days, default=None)


def _fast(today: date, size: str) -> Finding:
    held = _lines(Kind.BROADBAND)
    if not held:
        return _no_line("main line")
    known = [each for each in held if each.download is not None and each.upload is not None]
    if not known:
        said = "A contract for the main line is listed without its speeds, so nothing shows it."
        return _judged(Verdict.NOT_EVIDENCED, said, held, held, "Enter the speeds it promises")
    down, up = needed(size, today)
    best = max(known, key=lambda each: (*sorted(_enough(each, down, up)), each.download or 0))
    enough = _enough(best, down, up)
    said = f"The contract promises {best.download:,} Mb/s down and {best.upload:,} Mb/s up"
    if all(enough):
        return _judged(Verdict.MET, f"{said}; {down:,} and {up:,} are needed.", held, [])
    said = f"{said}, and {down:,} and {up:,} are needed."
    verdict = Verdict.PARTLY if any(enough) else Verdict.NOT_MET
    return _judged(verdict, said, held, [best], "Ask for a faster line")


def _enough(line: Contract, down: int, up: int) -> tuple[bool, bool]:
    return (line.download or 0) >= down, (line.upload or 0) >= up


def needed(size: str, today: date) -> tuple[int, int]:
    """Megabits a second down and up that a school of a size needs on a day."""
    rows = _speeds()[size]
    row = next((each for each in reversed(rows) if each["from"] <= today), rows[0])
    return row["download"], row["upload"]


def _lines(kind: Kind) -> list[Contract]:
    held = Contract.objects.all().in_force().filter(kind=kind)
    return list(held.order_by("name_key", "pk"))


def _no_line(words: str) -> Finding:
    because = f"No contract in force for a {words} is listed, so nothing shows it."
    return nothing(because, f"List the contract for your {words}")


def _judged(
    verdict: Verdict,
    said: str,
    held: Sequence[Contract],
    bad: Sequence[Contract],
    todo: str = "",
    caveat: str = PROMISED,
) -> Finding:
    lacking = Contract.objects.all().filter(pk__in=[each.pk for each in bad])
    return Finding(
        verdict,
        said,
        met=len(held) - len(bad),
        of=len(held),
        rows=wrong(lacking, "contract" if len(bad) == 1 else "contracts") if bad else None,
        caveat=caveat,
        todo=todo,
        go_to=f"/contracts/{bad[0].pk}/" if bad else "",
    )


@cache
def _speeds() -> Mapping[str, Any]:
    found: Mapping[str, Any] = written(Path(__file__).parents[1] / "speeds.yaml")
    return found
