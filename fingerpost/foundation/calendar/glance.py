"""The year as twelve small months: which days are what, and where each is drawn."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from fingerpost.foundation.ui.filters import plural

from .rules import AcademicYear, DayKind, NoTermDates, SchoolCalendar
from .rules.due import stretches

SIDE = 24
LETTERS = {DayKind.INSET: "I", DayKind.CLOSURE: "C", DayKind.BANK_HOLIDAY: "B"}
NAMED = {
    DayKind.INSET: "INSET",
    DayKind.CLOSURE: "closed",
    DayKind.BANK_HOLIDAY: "bank holiday",
    DayKind.HALF_TERM: "half-term",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of a month: where it stands, how it looks, and its figure or letter."""

    x: int
    y: int
    look: str
    text: str
    is_today: bool


@dataclass(frozen=True, slots=True)
class Month:
    """One month, drawn and in words."""

    name: str
    said: str
    cells: tuple[Cell, ...]


def months(calendar: SchoolCalendar, year: AcademicYear, today: date) -> list[Month]:
    """September to August."""
    firsts = [date(year.starts + n // 12, n % 12 + 1, 1) for n in range(8, 20)]
    return [_month(calendar, first, today) for first in firsts]


def school_days(calendar: SchoolCalendar, first: date, last: date) -> int:
    """How many days from one to another have pupils in school, both counted."""
    return sum(kind_of(calendar, day) == DayKind.SCHOOL_DAY for day in _days(first, last))


def inset_days(calendar: SchoolCalendar, year: AcademicYear) -> int:
    """How many INSET days a year has; some lie before 1 September."""
    days = _days(date(year.starts, 8, 15), date(year.starts + 1, 8, 14))
    return sum(kind_of(calendar, day) == DayKind.INSET for day in days)


def kind_of(calendar: SchoolCalendar, day: date) -> DayKind | None:
    """What a day is; None where nobody can know."""
    try:
        return calendar.day(day).kind
    except NoTermDates:
        return None


def _month(calendar: SchoolCalendar, first: date, today: date) -> Month:
    days = list(_days(first, first.replace(day=monthrange(first.year, first.month)[1])))
    kinds = {day: _drawn(calendar, day) for day in days}
    cells = tuple(_cell(calendar, day, kind, today) for day, kind in kinds.items())
    return Month(f"{first:%B %Y}", _said(calendar, first, kinds), cells)


def _drawn(calendar: SchoolCalendar, day: date) -> DayKind | None:
    """What a picture shows of a day: bank holidays also where there is no school anyway."""
    if day.weekday() < 5 and calendar.bank_holiday(day):
        return DayKind.BANK_HOLIDAY
    return kind_of(calendar, day)


def _cell(calendar: SchoolCalendar, day: date, kind: DayKind | None, today: date) -> Cell:
    letter = LETTERS.get(kind, "") if kind else ""
    look = str(kind or "unknown")
    if kind == DayKind.SCHOOL_DAY and calendar.is_exam_day(day):
        letter = "E"
    row = (day.day + day.replace(day=1).weekday() - 1) // 7
    return Cell(day.weekday() * SIDE, row * SIDE, look, letter or str(day.day), day == today)


def _said(calendar: SchoolCalendar, first: date, kinds: dict[date, DayKind | None]) -> str:
    """A month in words: how many school days, and what else there is."""
    count = Counter(kinds.values())
    words = [plural(count[DayKind.SCHOOL_DAY], "school day", "school days")]
    if not all(kinds.values()):
        words = ["no term dates yet"]
    special = [(day, NAMED[kind]) for day, kind in kinds.items() if kind in NAMED]
    words += [str(each) for each in stretches(special)]
    exams = [(day, "exams") for day in kinds if calendar.is_exam_day(day)]
    words += [str(each) for each in stretches(exams)]
    return f"{first:%B %Y}: {'; '.join(words)}."


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
