"""What a signed version of the arrangement can prove."""

from collections.abc import Callable
from datetime import date

from fingerpost.foundation.calendar.rules import Months, SchoolCalendar, add
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import A_DAY, over_time
from fingerpost.standards.verdicts import Verdict
from fingerpost.work.servicedesk.expectations.choices import Status

from .figures import ENOUGH, TOO_OLD, figure
from .models import Arrangement
from .rules import unanswered
from .shapes import Arranged

PREPARE = "/support/arrangement/prepare/"
SIGN = "Write down who supports what, and have it signed"
Counted = Callable[[Arranged], tuple[int, int, str]]
"""(so many of so many are in order, and in words what they are)."""


@evidence("arrangement.services", reads=(Arrangement,))
def services(today: date, limits: Limits) -> Finding:
    """For each service that the school has, one who answers for it and what it covers, signed
    within the last year (DfE IT support standard 2)."""
    return _signed(today, _services)


@evidence("arrangement.needs", reads=(Arrangement,))
def needs(today: date, limits: Limits) -> Finding:
    """What support the school needs from day to day, in exam weeks and in an emergency, signed for
    the school and for what it costs within the last year (DfE IT support standard 2)."""
    return _signed(today, _needs)


@evidence("arrangement.badges", reads=(Arrangement,))
def badges(today: date, limits: Limits) -> Finding:
    """A dated decision with its reason about memberships and certificates of IT support, signed
    within the last year (DfE IT support standard 1)."""
    return _signed(today, _badges)


def _signed(today: date, counted: Counted) -> Finding:
    held = Arrangement.objects.all().agreed().first()
    if held is None or held.agreed_on is None:
        return _not_yet()
    signed_on, said = held.agreed_on, f"Version {held.version}, signed on"
    met, of, words = counted(held.arranged)
    enough, too_old = (
        add(SchoolCalendar(today), signed_on, Months(figure(word, today))).on
        for word in (ENOUGH, TOO_OLD)
    )
    enough = min(enough, held.review_on or enough)

    def judge(day: date) -> Finding:
        because, verdict = f"{said} {written_date(signed_on)}, {words}.", Verdict.PARTLY
        if day > too_old:
            because += " That is more than two years ago, and nobody signed it again."
            verdict = Verdict.NOT_MET
        elif day > enough:
            because += " The day on which it was to be looked at again has passed."
        elif met == of:
            return Finding(Verdict.MET, because, met, of, oldest_on=signed_on)
        return Finding(verdict, because, met, of, todo=SIGN, go_to=PREPARE)

    return over_time(judge, [enough + A_DAY, too_old + A_DAY], today)


def _not_yet() -> Finding:
    """Nothing is signed yet: what is under way shows that it is being signed, and no more."""
    asked = Arrangement.objects.filter(status=Status.ASKED).first()
    if asked:
        because = f"Version {asked.version} waits for signatures."
        go_to = f"/support/arrangement/{asked.pk}/"
        return Finding(Verdict.PARTLY, because, of=1, todo="Have it signed", go_to=go_to)
    because = "Nothing says who supports what, what is needed, or what was decided."
    return Finding(Verdict.NOT_EVIDENCED, because, todo=SIGN, go_to=PREPARE)


def _services(arranged: Arranged) -> tuple[int, int, str]:
    used = [each for each in arranged.lines if each.is_used]
    met = len(used) - len(unanswered(arranged))
    left = len(arranged.lines) - len(used)
    words = f"names one who answers for {met} of {len(used)} services"
    return met, len(used), words + (f" ({left} left out: the school has none)" if left else "")


def _needs(arranged: Arranged) -> tuple[int, int, str]:
    parts = (arranged.needs, arranged.exams, arranged.emergencies)
    met = sum(bool(each) for each in parts)
    words = f"says what is needed in {met} of 3 situations: each day, exams, an emergency"
    return met, len(parts), words


def _badges(arranged: Arranged) -> tuple[int, int, str]:
    n = len(arranged.decided)
    if n:
        return n, n, f"decides about {n}, each with its day and its reason"
    if arranged.nothing_needed:
        return 1, 1, "decides with a reason that none is needed"
    return 0, 1, "decides about none"
