"""A school's year as the tests know it, without a database."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from fingerpost.foundation.calendar.rules import (
    AcademicYear,
    DayKind,
    Mark,
    SchoolCalendar,
    Season,
    SupportWindow,
    TermDates,
    TermName,
)

LONDON = ZoneInfo("Europe/London")
YEARS = {
    2025: [
        ("2025-09-02", "2025-12-19", "2025-10-27", "2025-10-31"),
        ("2026-01-05", "2026-03-27", "2026-02-16", "2026-02-20"),
        ("2026-04-13", "2026-07-22", "2026-05-25", "2026-05-29"),
    ],
    2026: [
        ("2026-09-02", "2026-12-18", "2026-10-26", "2026-10-30"),
        ("2027-01-04", "2027-03-25", "2027-02-15", "2027-02-19"),
        ("2027-04-12", "2027-07-21", "2027-05-31", "2027-06-04"),
    ],
}


def day(text: str) -> date:
    return date.fromisoformat(text)


def at(text: str) -> datetime:
    """A moment by the wall clock in London, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON).astimezone(UTC)


def terms(*years: int) -> tuple[TermDates, ...]:
    made = []
    for year in years:
        for name, (starts, ends, first, last) in zip(TermName, YEARS[year], strict=True):
            half = (day(first), day(last))
            made.append(TermDates(AcademicYear(year), name, day(starts), day(ends), half))
    return tuple(made)


def windows(season=Season.TERM, opens=8, closes=17, weekdays=range(5)):
    return tuple(SupportWindow(season, n, time(opens), time(closes)) for n in weekdays)


def calendar(*years: int, known_on: str = "2026-11-21", **parts) -> SchoolCalendar:
    years = years or (2025, 2026)
    parts.setdefault("windows", windows())
    return SchoolCalendar(day(known_on), terms=terms(*years), **parts)


def marks(kind: DayKind, *days: str, **parts) -> dict[date, Mark]:
    return {day(each): Mark(kind, **parts) for each in days}


def every_day(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
