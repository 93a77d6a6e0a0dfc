"""Who holds a role on a day, and on which days to come the answer may turn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from .choices import Rank
from .models import Appointment, Duty

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
            if each.duty == duty and each.rank != Rank.DEPUTY and each.serves(day)
        ]
        held.sort(key=lambda each: (each.rank != Rank.ACTING, -each.starts_on.toordinal()))
        return held[0] if held else None

    def acting(self, duty: Duty, day: date) -> Appointment | None:
        """Who acts for whoever holds a duty, while they are away."""
        return next((each for each in self._of(duty, Rank.ACTING) if each.serves(day)), None)

    def deputies(self, duty: Duty, day: date) -> list[Appointment]:
        """Who stands by on a day."""
        return [each for each in self._of(duty, Rank.DEPUTY) if each.serves(day)]

    def owner(self, duty: Duty, day: date) -> Appointment | None:
        """Who holds a duty themselves, whoever acts for them."""
        return next((each for each in self._of(duty, Rank.HOLDER) if each.serves(day)), None)

    def past(self, duty: Duty, day: date) -> list[Appointment]:
        """Who held a duty, deputised or acted before a day, the latest first."""
        ended = [
            each
            for each in self.appointments
            if each.duty == duty and each.last_day and each.last_day < day
        ]
        return sorted(ended, key=lambda each: (each.last_day, each.pk), reverse=True)

    def coming(self, duty: Duty, day: date) -> list[Appointment]:
        """Who is to start after a day."""
        return [each for each in self.appointments if each.duty == duty and each.starts_on > day]

    def were_held(self, day: date, *duties: Duty) -> bool:
        """Whether anybody was ever appointed to one of the duties by that day."""
        return any(
            each.duty in duties and each.rank != Rank.DEPUTY and each.starts_on <= day
            for each in self.appointments
        )

    def last_end(self, duty: Duty, day: date) -> date | None:
        """The last day on which somebody held a duty that is vacant now."""
        ends = (
            each.last_day
            for each in self.appointments
            if each.duty == duty and each.rank != Rank.DEPUTY
        )
        return max((end for end in ends if end and end < day), default=None)

    def turns(self, today: date) -> list[date]:
        """The days to come on which somebody starts, or is there no longer."""
        days = {each.starts_on for each in self.appointments}
        days |= {end + A_DAY for each in self.appointments if (end := each.last_day)}
        return sorted(day for day in days if day > today)

    def _of(self, duty: Duty, rank: Rank) -> list[Appointment]:
        return [each for each in self.appointments if (each.duty, each.rank) == (duty, rank)]


def posts(*duties: Duty) -> Posts:
    """The appointments to some duties, in one query; to all of them where none is named."""
    rows = Appointment.objects.filter(duty__in=duties or Duty.values)
    rows = rows.select_related("person", "appointed_by")
    return Posts(list(rows.order_by("pk")))
