"""Who holds a post on a day, and on which days to come the answer may turn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fingerpost.foundation.people.models import Appointment, Duty, Rank
from fingerpost.standards import turning
from fingerpost.standards.evidence import Finding

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Posts:
    """Every appointment to some duties: past, present and to come."""

    appointments: Sequence[Appointment]

    def holder(self, duty: Duty, day: date) -> Appointment | None:
        """Who holds a duty on a day, or acts for the one who does; a deputy only stands by."""
        held = [
            each
            for each in self.appointments
            if each.duty == duty and each.rank != Rank.DEPUTY and _serves(each, day)
        ]
        held.sort(key=lambda each: (each.rank != Rank.ACTING, -each.starts_on.toordinal()))
        return held[0] if held else None

    def were_held(self, day: date, *duties: Duty) -> bool:
        """Whether anybody was ever appointed to one of the duties by that day."""
        return any(each.duty in duties and each.starts_on <= day for each in self.appointments)

    def last_end(self, duty: Duty, day: date) -> date | None:
        """The last day on which somebody held a duty that is vacant now."""
        ends = (_last_day(each) for each in self.appointments if each.duty == duty)
        return max((end for end in ends if end and end < day), default=None)

    def turns(self, today: date) -> list[date]:
        """The days to come on which somebody starts, or is there no longer."""
        days = {each.starts_on for each in self.appointments}
        days |= {end + A_DAY for each in self.appointments if (end := _last_day(each))}
        return sorted(day for day in days if day > today)


def posts(*duties: Duty) -> Posts:
    """The appointments to some duties, in one query."""
    rows = Appointment.objects.filter(duty__in=duties).select_related("person")
    return Posts(list(rows.order_by("pk")))


def over_time(judge: Callable[[date], Finding], held: Posts, today: date) -> Finding:
    """What is found today, until when that is enough, and when it may read otherwise."""
    return turning.over_time(judge, held.turns(today), today)


def _last_day(held: Appointment) -> date | None:
    return min((day for day in (held.ends_on, held.person.left_on) if day), default=None)


def _serves(held: Appointment, day: date) -> bool:
    last = _last_day(held)
    return held.starts_on <= day and (last is None or last >= day)
