"""What a check proves: one rule each, made from its declaration."""

from datetime import date

from fingerpost.foundation.calendar.loading import READS as CALENDAR
from fingerpost.foundation.calendar.loading import calendar_of, held_on
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.evidence import Finding, Look, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import A_DAY, over_time
from fingerpost.standards.verdicts import Verdict, of_share

from .models import Result
from .reading import latest
from .shelf import Check, checks


def look_of(check: Check) -> Look:
    """The rule of one check."""

    def look(today: date, limits: Limits) -> Finding:
        return _found(check, today, limits)

    look.__doc__ = (
        f"A look {check.every.label}, with its result noted: {check.asks} "
        f"({check.looks_at}, {check.sample} or more suggested)."
    )
    return look


def _found(check: Check, today: date, limits: Limits) -> Finding:
    result, todo = latest(check.word), f"Make the check: {check.title}"
    if result is None:
        because = f"Nobody has noted a look yet: {check.title[0].lower()}{check.title[1:]}."
        return Finding(Verdict.NOT_EVIDENCED, because, todo=todo, go_to=check.page)
    until = check.enough_until(result.looked_on, calendar_of(held_on(today), today).terms)
    said = f"{result.said} were as they should be on {written_date(result.looked_on)}"
    caveat = f"Only these {result.of:,} were looked at."

    def judge(day: date) -> Finding:
        if day > until:
            because = f"{said}; a look was due again by {written_date(until)}."
            return Finding(
                Verdict.NOT_MET, because, of=1, caveat=caveat, todo=todo, go_to=check.page
            )
        verdict = of_share(result.met, result.of, met=limits.met, partly=limits.partly)
        missing = "" if verdict == Verdict.MET else "Put the others right, and look again"
        return Finding(
            verdict,
            f"{said}.",
            met=result.met,
            of=result.of,
            oldest_on=result.looked_on,
            caveat=caveat,
            todo=missing,
            go_to=check.page if missing else "",
        )

    return over_time(judge, [until + A_DAY], today)


for each in checks().values():
    if each.proves:  # what only stands beside other records has no rule of its own
        evidence(each.key, reads=(Result, *CALENDAR))(look_of(each))
