"""The year of the demonstration: the trust's terms, and what each of its schools does otherwise."""

from datetime import date, time

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.calendar import actions
from fingerpost.foundation.calendar.models import Marking
from fingerpost.foundation.calendar.rules import AcademicYear, Season, SupportWindow, TermDates
from fingerpost.foundation.calendar.rules.typical import typical_terms
from fingerpost.foundation.now import today
from fingerpost.foundation.organisations.actions import describe
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.particulars import YearStart

from .cast import FERNWHISTLE
from .playing import actor_as, digital_lead
from .seasons import A_DAY, mocks, snow_day


def enter_trust_years(actor: Actor, real_today: date) -> None:
    """The trust says when the terms are, with five INSET days, of each year that the story
    touches."""
    for starts in range(AcademicYear.of(today()).starts, AcademicYear.of(real_today).starts + 1):
        year = AcademicYear(starts)
        terms = typical_terms(year)
        actions.set_terms(actor, year, terms)
        for day in _inset_days(terms):
            actions.mark_days(actor, kind=Marking.INSET, first_on=day)


def enter_hours(actor: Actor) -> None:
    """When the books of one school begin, and its hours of support."""
    describe(actor, year_start=YearStart.SEPTEMBER)
    if actor.organisation.name == FERNWHISTLE:
        actions.set_support_hours(actor, _hours(Season.TERM, (0, 1, 3), time(8), time(16)))
        actions.set_lessons(actor, begin=[time(9), time(10, 45), time(13, 15)])
        return
    week = _hours(Season.TERM, range(5), time(8), time(17))
    exams = _hours(Season.EXAM, range(5), time(7, 30), time(17))
    holidays = _hours(Season.HOLIDAY, range(1, 4), time(9), time(15))
    actions.set_support_hours(actor, [*week, *exams, *holidays])
    actions.set_lessons(
        actor, begin=[time(8, 50), time(9, 50), time(11, 10), time(12, 10), time(14)]
    )


def close_for_snow(place: Organisation, real_today: date) -> None:
    """Nobody could come."""
    day = snow_day(real_today)
    actions.mark_days(digital_lead(place), kind=Marking.CLOSURE, first_on=day, label="snow")


def hold_mocks(place: Organisation, real_today: date) -> None:
    """Two weeks of exams, in which the hours of support are longer."""
    first = mocks(real_today)
    actions.mark_days(
        actor_as(place, Role.TRUST_IT_LEAD),
        kind=Marking.EXAM,
        first_on=first,
        last_on=first + 9 * A_DAY,
        label="Year 11 mocks",
    )


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
