"""How much of lessons was lost: something was down, or a class was waiting. No database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from fingerpost.foundation.calendar.rules import NoTermDates, SchoolCalendar
from fingerpost.foundation.ui.filters import plural
from fingerpost.work.servicedesk.outages.rules import term_minutes

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Lost:
    """Minutes of lessons; a lesson is so many minutes long."""

    down: int
    """In which a service did not work, whoever needed it."""
    waits: int
    """In which a class was waiting, one lesson at most for each request."""
    lesson: int

    def said(self) -> str:
        """ "About 7 lessons: 5 while something was down, 2 while a class was waiting"."""
        whole, down, waits = map(self._lessons, (self.down + self.waits, self.down, self.waits))
        if not self.down + self.waits:
            return "None that we know of"
        if not whole:
            return "Less than half a lesson"
        about = f"About {plural(whole, 'lesson', 'lessons')}"
        parts = [
            f"{n or 'less than one'} while {what}"
            for n, minutes, what in (
                (down, self.down, "something was down"),
                (waits, self.waits, "a class was waiting"),
            )
            if minutes
        ]
        return f"{about}: {', '.join(parts)}"

    def _lessons(self, minutes: int) -> int:
        return (2 * minutes + self.lesson) // (2 * self.lesson)


def lost(
    calendar: SchoolCalendar, down: Iterable[Span], waits: Iterable[Span], lesson: int
) -> Lost | None:
    """What some times cost in lessons; None where the calendar does not know a day of them."""
    try:
        minutes = [term_minutes(calendar, *each) for each in down]
        waited = [min(term_minutes(calendar, *each), lesson) for each in waits]
    except NoTermDates:
        return None
    return Lost(sum(minutes), sum(waited), lesson)


def together(found: Sequence[Lost]) -> Lost | None:
    """Several months as one, by the lesson of the latest; None where there are none."""
    if not found:
        return None
    return Lost(
        sum(each.down for each in found), sum(each.waits for each in found), found[0].lesson
    )
