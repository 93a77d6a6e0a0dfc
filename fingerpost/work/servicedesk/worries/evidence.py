"""What worries prove: that whoever told one heard of it the same school day."""

from datetime import date, datetime, timedelta

from fingerpost.foundation.calendar.rules import SchoolCalendar
from fingerpost.foundation.keeping import midnight
from fingerpost.foundation.now import LONDON
from fingerpost.foundation.ui.filters import plural
from fingerpost.standards.evidence import Finding, evidence
from fingerpost.standards.limits import Limits
from fingerpost.standards.turning import A_DAY
from fingerpost.standards.verdicts import Verdict, of_share

from .choices import Matter
from .models import Worry


@evidence("worries.same_day", reads=(Worry,))
def same_day(today: date, limits: Limits) -> Finding:
    """Each worry about safety or upsetting material of the last year known of on the day on which
    it was told, or on the working day after a weekend (our acceptable use list)."""
    since = midnight(today - timedelta(days=limits.days))
    found = Worry.objects.filter(at__gte=since).exclude(matter=Matter.DATA)
    rows = list(found.values_list("at", "acknowledged_at"))
    last = [(_last_day(at), _day(known) if known else None) for at, known in rows]
    counted = [known is not None and known <= day for day, known in last if known or day < today]
    early = len(rows) - len(counted)
    apart = f" {early:,} left out, told today." if early else ""
    if not counted:
        because = f"No such worry was told here within the last year, so nothing shows it.{apart}"
        return Finding(Verdict.NOT_EVIDENCED, because, due_again_on=today + A_DAY)
    good, of = sum(counted), len(counted)
    return Finding(
        of_share(good, of, met=limits.met, partly=limits.partly),
        f"{good:,} of {plural(of, 'worry', 'worries')} of the last year known of the same school "
        f"day.{apart}",
        met=good,
        of=of,
        left_out=(("told today", early),) if early else (),
        due_again_on=today + A_DAY,
        caveat="What was said to somebody and not written here is not counted.",
    )


def _day(moment: datetime) -> date:
    return moment.astimezone(LONDON).date()


def _last_day(told_at: datetime) -> date:
    """The day by which it is to be known of: its own, or the next working day."""
    day = _day(told_at)
    calendar = SchoolCalendar(day)
    while not calendar.is_working_day(day):
        day += A_DAY
    return day
