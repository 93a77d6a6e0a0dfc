"""What worries prove: that those who are told answer on the same school day."""

from datetime import date, timedelta

from fingerpost.foundation.calendar.loading import READS as CALENDAR
from fingerpost.foundation.calendar.loading import calendar_of, held_on
from fingerpost.foundation.calendar.rules import NoTermDates
from fingerpost.foundation.keeping import midnight
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.verdicts import Verdict, of_share

from .models import Worry
from .rules import answered_in_time, fewest

TODO = "Press “I know of this and see to it” on the day on which a worry is told"
CAVEAT = "What was told outside Fingerpost is not counted."


@evidence("worries.answered", reads=(Worry, *CALENDAR))
def answered(today: date, limits: Limits) -> Finding:
    """Nearly every worry of a year answered by somebody who was told, on the same school day; whole
    months are counted, and nothing is said of fewer than five (our acceptable use list)."""
    until = today.replace(day=1)  # a count that moved from day to day would tell of each
    again = (until + timedelta(days=31)).replace(day=1)
    since, least = until - timedelta(days=limits.days), fewest(today)
    told = Worry.objects.filter(at__gte=midnight(since), at__lt=midnight(until))
    rows = list(told.values_list("at", "acknowledged_at"))
    span = "of the year to the end of last month"
    if len(rows) < least:
        because = f"Fewer than {least} worries {span} are here, too few to say anything of them."
        return Finding(Verdict.NOT_EVIDENCED, because, due_again_on=again, go_to="/worries/tell/")
    calendar = calendar_of(held_on(today), today)
    try:
        good = sum(answered_in_time(at, known, calendar) for at, known in rows)
    except NoTermDates:
        because = "Without the dates of the terms nobody can say what the same school day was."
        todo = "Enter the dates of the terms"
        return Finding(
            Verdict.NOT_EVIDENCED, because, due_again_on=again, todo=todo, go_to="/school-year/"
        )
    verdict = of_share(good, len(rows), met=limits.met, partly=limits.partly)
    return Finding(
        verdict,
        f"{good:,} of {len(rows):,} worries {span} were answered on the same school day.",
        met=good,
        of=len(rows),
        due_again_on=again,
        caveat=CAVEAT,
        todo="" if verdict == Verdict.MET else TODO,
        go_to="" if verdict == Verdict.MET else "/worries/",
    )
