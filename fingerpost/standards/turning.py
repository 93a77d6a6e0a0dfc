"""A finding that may read otherwise on days to come, though no record changes until then."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from .evidence import Finding
from .verdicts import Verdict

A_DAY = timedelta(days=1)


def over_time(judge: Callable[[date], Finding], turns: Iterable[date], today: date) -> Finding:
    """What is found today, until when that is enough, and when it may read otherwise."""
    found, coming = judge(today), sorted({day for day in turns if day > today})
    if not coming:
        return found
    until = None
    if found.verdict == Verdict.MET:
        ends = (day - A_DAY for day in coming if judge(day).verdict != Verdict.MET)
        until = next(ends, None)
    return replace(found, holds_until=until, due_again_on=coming[0])
