"""What each day is to a school: in term, half-term, INSET, closed, a bank holiday."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from fingerpost.foundation.errors import DomainError

from .bank_holidays import bank_holiday
from .school_year import AcademicYear, Season, TermDates, TermName

A_DAY = timedelta(days=1)
AFTER = {
    TermName.AUTUMN: "the Christmas holiday",
    TermName.SPRING: "the Easter holiday",
    TermName.SUMMER: "the summer holiday",
}


class NoTermDates(DomainError):
    """Raised when a question needs the terms of a year that nobody has entered."""

    def __init__(self, year: AcademicYear) -> None:
        super().__init__(
            f"There are no term dates for {year} yet, so school days cannot be counted. "
            "Enter them under School year."
        )
        self.year = year


class DayKind(StrEnum):
    """What a day is; only `SCHOOL_DAY` has pupils in school."""

    SCHOOL_DAY = "school-day"
    INSET = "inset"
    CLOSURE = "closure"
    HALF_TERM = "half-term"
    HOLIDAY = "holiday"
    BANK_HOLIDAY = "bank-holiday"
    WEEKEND = "weekend"
    ORDINARY = "ordinary"
    """Only as a mark: nothing that the trust or the rules say of this day holds here."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What somebody entered about one day."""

    kind: DayKind
    label: str = ""
    has_support: bool = False


@dataclass(frozen=True, slots=True)
class SupportWindow:
    """Hours of support on one weekday (Monday is 0) of one season."""

    season: Season
    weekday: int
    opens_at: time
    closes_at: time


@dataclass(frozen=True, slots=True)
class Day:
    """One day, what it is, and how a sentence names it."""

    on: date
    kind: DayKind
    called: str

    @property
    def is_school_day(self) -> bool:
        return self.kind == DayKind.SCHOOL_DAY


@dataclass(frozen=True)
class SchoolCalendar:
    """Everything that one school knew of its year on a day. It never changes."""

    as_known_on: date
    terms: tuple[TermDates, ...] = ()
    marks: Mapping[date, Mark] = field(default_factory=lambda: MappingProxyType({}))
    exams: Mapping[date, str] = field(default_factory=lambda: MappingProxyType({}))
    windows: tuple[SupportWindow, ...] = ()
    version: str = ""
    """What a finding remembers of the calendar that it counted by."""

    def bank_holiday(self, day: date) -> str:
        """What the bank holiday of a day is called here; nothing on other days."""
        mark = self.marks.get(day)
        if mark and mark.kind == DayKind.BANK_HOLIDAY:
            return mark.label
        if mark and mark.kind == DayKind.ORDINARY:
            return ""
        return bank_holiday(day, self.as_known_on)

    def is_working_day(self, day: date) -> bool:
        return day.weekday() < 5 and not self.bank_holiday(day)

    def is_school_day(self, day: date) -> bool:
        """Whether pupils are in school; raises `NoTermDates` where nobody can know."""
        return self.day(day).is_school_day

    def day(self, day: date) -> Day:
        """What a day is; raises `NoTermDates` where nobody can know."""
        if day not in self._looked_at:
            self._looked_at[day] = self._look_at(day)
        return self._looked_at[day]

    def _look_at(self, day: date) -> Day:
        if day.weekday() >= 5:
            return Day(day, DayKind.WEEKEND, "the weekend")
        mark = self.marks.get(day)
        if mark and mark.kind == DayKind.INSET:
            return Day(day, DayKind.INSET, "the INSET day")
        term = self.term_of(day)
        if term is None:
            return self._out_of_term(day)
        if term.is_half_term(day):
            return Day(day, DayKind.HALF_TERM, "half-term")
        if name := self.bank_holiday(day):
            return Day(day, DayKind.BANK_HOLIDAY, name)
        if mark and mark.kind == DayKind.CLOSURE:
            called = f"the closure ({mark.label})" if mark.label else "the closure"
            return Day(day, DayKind.CLOSURE, called)
        return Day(day, DayKind.SCHOOL_DAY, "a school day")

    def why_not(self, day: date) -> str:
        """Why a day is no school day, as a sentence; nothing if it is one."""
        found = self.day(day)
        if found.is_school_day:
            return ""
        return f"{day:%A} {day.day} {day:%B %Y} is not a school day: {found.called}."

    def next_school_day(self, day: date) -> date:
        """The first school day after a day."""
        following = day + A_DAY
        while not self.is_school_day(following):
            following += A_DAY
        return following

    def term_of(self, day: date) -> TermDates | None:
        """The term that a day lies in, half-term included."""
        return next((term for term in self.terms if term.holds(day)), None)

    def is_exam_day(self, day: date) -> bool:
        return day in self.exams

    def season(self, day: date) -> Season:
        """Which hours of support a day has; INSET days are like days in term."""
        kind = self.day(day).kind
        if kind == DayKind.WEEKEND:
            term = self._known_term(day)
            in_term = term is not None and not term.is_half_term(day)
        else:
            in_term = kind not in (DayKind.HALF_TERM, DayKind.HOLIDAY)
        if not in_term:
            return Season.HOLIDAY
        return Season.EXAM if self.is_exam_day(day) and self._has_exam_hours else Season.TERM

    def windows_on(self, day: date) -> Iterator[SupportWindow]:
        """The hours of support on a day: none on a bank holiday, or where a closure says none."""
        mark = self.marks.get(day)
        closed = mark and mark.kind == DayKind.CLOSURE and not mark.has_support
        if closed or self.bank_holiday(day):
            return
        if any(window.weekday == day.weekday() for window in self.windows):
            season = self.season(day)
            for window in self.windows:
                if (window.season, window.weekday) == (season, day.weekday()):
                    yield window

    def knows(self, day: date) -> bool:
        """Whether the terms around a day have been entered."""
        return any(year.covers(day) for year in self.years)

    @cached_property
    def years(self) -> frozenset[AcademicYear]:
        """The school years whose terms have been entered."""
        return frozenset(term.year for term in self.terms)

    @cached_property
    def _looked_at(self) -> dict[date, Day]:
        """Days that were asked for before, as counting asks for many of them again."""
        return {}

    @cached_property
    def _has_exam_hours(self) -> bool:
        return any(window.season == Season.EXAM for window in self.windows)

    def _known_term(self, day: date) -> TermDates | None:
        if not self.knows(day):
            raise NoTermDates(AcademicYear.of(day))
        return self.term_of(day)

    def _out_of_term(self, day: date) -> Day:
        if not self.knows(day):
            if name := self.bank_holiday(day):
                return Day(day, DayKind.BANK_HOLIDAY, name)
            raise NoTermDates(AcademicYear.of(day))
        before = [term for term in self.terms if term.ends_on < day]
        called = AFTER[before[-1].name] if before else "the summer holiday"
        return Day(day, DayKind.HOLIDAY, called)
