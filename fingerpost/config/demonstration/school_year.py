"""The year of the demonstration: the trust's terms, and what each of its schools does otherwise."""

from datetime import date, time, timedelta

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.calendar import actions
from fingerpost.foundation.calendar.models import Marking
from fingerpost.foundation.calendar.rules import AcademicYear, Season, SupportWindow, TermDates
from fingerpost.foundation.calendar.rules.typical import typical_terms
from fingerpost.foundation.organisations.actions import describe
from fingerpost.foundation.tenancy.particulars import YearStart

from .cast import FERNWHISTLE

A_DAY, A_WEEK = timedelta(days=1), timedelta(weeks=1)


def enter_trust_year(actor: Actor, real_today: date) -> None:
    """The trust says when the terms of this year and the last one are, with five INSET days."""
    this = AcademicYear.of(real_today)
    for year in (AcademicYear(this.starts - 1), this):
        terms = typical_terms(year)
        actions.set_terms(actor, year, terms)
        for day in _inset_days(terms):
            actions.mark_days(actor, kind=Marking.INSET, first_on=day)


def enter_own_days(actor: Actor, real_today: date) -> None:
    """What differs at one school: when its books begin, its hours of support, a snow day, exams."""
    describe(actor, year_start=YearStart.SEPTEMBER)
    spring = typical_terms(AcademicYear(AcademicYear.of(real_today).starts - 1))[1]
    if actor.organisation.name == FERNWHISTLE:
        snow = spring.starts_on + 3 * A_WEEK + A_DAY
        actions.mark_days(actor, kind=Marking.CLOSURE, first_on=snow, label="snow")
        actions.set_support_hours(actor, _hours(Season.TERM, (0, 1, 3), time(8), time(16)))
        return
    mocks = spring.starts_on + A_WEEK
    actions.mark_days(
        actor, kind=Marking.EXAM, first_on=mocks, last_on=mocks + 9 * A_DAY, label="Year 11 mocks"
    )
    week = _hours(Season.TERM, range(5), time(8), time(17))
    exams = _hours(Season.EXAM, range(5), time(7, 30), time(17))
    holidays = _hours(Season.HOLIDAY, range(1, 4), time(9), time(15))
    actions.set_support_hours(actor, [*week, *exams, *holidays])


def _inset_days(terms: tuple[TermDates, ...]) -> list[date]:
    """The eve of the year, two before a break and two after one."""
    autumn, spring, summer = terms
    return [
        _weekday_before(autumn.starts_on),
        _weekday_before(_half_term(autumn)[0]),
        spring.starts_on,
        _half_term(spring)[1] + 3 * A_DAY,
        _half_term(summer)[1] + 3 * A_DAY,
    ]


def _half_term(term: TermDates) -> tuple[date, date]:
    return term.half_term or (term.ends_on, term.ends_on)


def _weekday_before(day: date) -> date:
    day -= A_DAY
    while day.weekday() >= 5:
        day -= A_DAY
    return day


def _hours(
    season: Season, weekdays: range | tuple[int, ...], opens: time, closes: time
) -> list[SupportWindow]:
    return [SupportWindow(season, n, opens, closes) for n in weekdays]
