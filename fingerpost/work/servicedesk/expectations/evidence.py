"""What an agreed version of the expectations can prove."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from fingerpost.foundation import figures
from fingerpost.foundation.calendar.rules import Months, SchoolCalendar, add
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import A_DAY, over_time
from fingerpost.standards.verdicts import Verdict
from fingerpost.work.servicedesk.choices import Urgency

from .choices import Status, Whom
from .models import Expectations
from .reading import in_force
from .shapes import Promise

FIGURES = Path(__file__).with_name("figures.yaml")
ENOUGH, TOO_OLD = "months-enough", "months-too-old"
PAGE, PREPARE = "/support/", "/support/prepare/"
AGREE = "Agree with IT support on what to expect of it"
Lack = Callable[[Promise], str]
"""What a promise does not say that the requirement asks for; empty if it says all."""


@evidence("support.times", reads=(Expectations,))
def times(today: date, limits: Limits) -> Finding:
    """How soon IT support answers and solves requests of the first four priorities, agreed by both
    sides within the last year (DfE IT support standard 3)."""
    return agreed(today, _lacks_times)


@evidence("support.priorities", reads=(Expectations,))
def priorities(today: date, limits: Limits) -> Finding:
    """Which requests come first, with what stops teaching ahead of what can wait, agreed by both
    sides within the last year (DfE IT support standard 3)."""
    return agreed(today, _lacks_order)


@evidence("support.escalation", reads=(Expectations,))
def escalation(today: date, limits: Limits) -> Finding:
    """Who is told when time runs out besides whoever works on it, and who helps in an emergency,
    agreed by both sides within the last year (DfE IT support standard 3)."""
    return agreed(today, _lacks_others)


def agreed(today: date, lacks: Lack) -> Finding:
    """What the version in force proves: nothing it lacks, and agreed within the last year."""
    held = in_force(today)
    if held is None or held.agreed_on is None:
        return _not_yet(today)
    agreed_on, version = held.agreed_on, f"Version {held.version}"
    enough, too_old = (
        after(agreed_on, word, today) for word in ("months-enough", "months-too-old")
    )
    lack = lacks(held.promise)

    def judge(day: date) -> Finding:
        said = f"{version} was agreed on {written_date(agreed_on)}"
        if day > too_old:
            because = f"{said}, more than two years ago, and not again since."
            return Finding(Verdict.NOT_MET, because, of=1, todo=AGREE, go_to=PREPARE)
        if day > enough:
            because = f"{said}, more than a year ago. It still holds, but nobody looked again."
            return Finding(Verdict.PARTLY, because, of=1, todo=AGREE, go_to=PREPARE)
        if lack:
            because, todo = f"{said}. {lack}", "Prepare a version that says it"
            return Finding(Verdict.PARTLY, because, of=1, todo=todo, go_to=PREPARE)
        because = f"{said} by both sides, and holds from {written_date(held.holds_from)}."
        return Finding(Verdict.MET, because, met=1, of=1, oldest_on=agreed_on)

    return over_time(judge, [enough + A_DAY, too_old + A_DAY], today)


def _not_yet(today: date) -> Finding:
    """Nothing holds yet: what is under way shows that it is being agreed, and no more."""
    coming = Expectations.objects.all().agreed().order_by("holds_from").last()
    if coming and coming.holds_from:
        because = f"Version {coming.version} is agreed, and holds from "
        because += f"{written_date(coming.holds_from)}."
        return Finding(Verdict.PARTLY, because, of=1, due_again_on=coming.holds_from, go_to=PAGE)
    asked = Expectations.objects.filter(status=Status.ASKED).first()
    if asked:
        because = f"Version {asked.version} waits for signatures."
        return Finding(
            Verdict.PARTLY, because, of=1, todo="Have it signed", go_to=f"/support/{asked.pk}/"
        )
    because = "Nothing is agreed with IT support, so nobody knows what to expect of it."
    return Finding(Verdict.NOT_EVIDENCED, because, todo=AGREE, go_to=PREPARE)


def after(day: date, word: str, today: date) -> date:
    months = Months(figures.figure(FIGURES, word, today))
    return add(SchoolCalendar(today), day, months).on


def _lacks_times(promise: Promise) -> str:
    said = [s for s in promise.speeds if s.response is not None and s.resolution is not None]
    if len(said) >= FIRST:
        return ""
    return f"It gives both times for {len(said)} of {len(promise.speeds)} priorities."


FIRST = 4
"""The last priority may be left to be agreed each time."""


def _lacks_order(promise: Promise) -> str:
    stopped, waits = (list(Urgency).index(each) for each in (Urgency.STOPPED, Urgency.CAN_WAIT))
    rows = promise.matrix.values()
    if rows and all(row[stopped] < row[waits] for row in rows):
        return ""
    return "Teaching that has stopped does not come before what can wait."


def _lacks_others(promise: Promise) -> str:
    if not any(each.whom != Whom.ASSIGNEE for each in promise.steps):
        return "Nobody is told that time runs out but whoever works on it."
    return "" if promise.emergency else "It does not say who helps in an emergency."
