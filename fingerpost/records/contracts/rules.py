"""The last day to say no to a contract, and when to begin with it. No database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from fingerpost.foundation.calendar.rules import (
    UNITS,
    Due,
    NoTermDates,
    SchoolCalendar,
    Span,
    WorkingDays,
    act_by,
    notice_by,
    subtract,
)
from fingerpost.foundation.calendar.rules.counting import month_later
from fingerpost.foundation.calendar.rules.due import spoken
from fingerpost.foundation.ui.filters import written_date

from .choices import ENDLESS, Basis, Method, Renewal

POST = WorkingDays(2)
AT_ONCE = WorkingDays(0)
FURTHEST = 100
"""How many anniversaries are looked at; no contract runs for longer."""


class Agreed(Protocol):
    """What a contract says of its end."""

    starts_on: date | None
    ends_on: date | None
    renewal: str
    notice_n: int | None
    notice_unit: str
    notice_basis: str
    notice_method: str


@dataclass(frozen=True, slots=True)
class SayNo:
    """The last day to say no, when to decide at the latest, and one sentence that says why."""

    because: str
    on: date | None = None
    act_by: date | None = None
    for_end_on: date | None = None
    """The end, or the anniversary, that it is about."""


def say_no(agreed: Agreed, calendar: SchoolCalendar, today: date) -> SayNo:
    """The last day on which the school can still keep a contract from going on."""
    if agreed.renewal == Renewal.PERPETUAL:
        return SayNo("It was bought for ever, so there is nothing to say no to")
    if agreed.renewal == Renewal.UNKNOWN:
        return SayNo("Enter what happens when it ends")
    if agreed.renewal == Renewal.ASKED:
        return _unless_renewed(agreed, calendar)
    if agreed.notice_basis == Basis.ANNIVERSARY:
        return _before_an_anniversary(agreed, calendar, today)
    if agreed.renewal in ENDLESS or agreed.notice_basis == Basis.ANY:
        return SayNo(_at_any_time(agreed))
    if agreed.ends_on is None:
        return SayNo("Enter the day on which it ends")
    return _before(agreed, calendar, agreed.ends_on)


def _unless_renewed(agreed: Agreed, calendar: SchoolCalendar) -> SayNo:
    """It ends by itself; somebody decides in time whether the school can do without."""
    if agreed.ends_on is None:
        return SayNo("Enter the day on which it ends")
    last = notice_by(calendar, agreed.ends_on, AT_ONCE).on
    told = f"It ends on {written_date(agreed.ends_on)} unless you renew it"
    return SayNo(told, act_by=act_by(calendar, last).on, for_end_on=agreed.ends_on)


def _at_any_time(agreed: Agreed) -> str:
    if agreed.notice_n is None:
        return "It can be left at any time; enter how much notice it needs"
    return f"It can be left at any time, with notice of {_span(agreed)}"


def _before_an_anniversary(agreed: Agreed, calendar: SchoolCalendar, today: date) -> SayNo:
    """The first anniversary before which there is still time."""
    if agreed.starts_on is None:
        return SayNo("Enter the day on which it started, as notice is counted from it")
    found = SayNo("")
    for base in _anniversaries(agreed.starts_on, today):
        found = _before(agreed, calendar, base)
        if found.on is None or found.on >= today:
            return found
    return found


def _anniversaries(started: date, today: date) -> Iterator[date]:
    for years in range(1, FURTHEST):
        day = month_later(started, 12 * years)
        if day >= today:
            yield day


def _before(agreed: Agreed, calendar: SchoolCalendar, base: date) -> SayNo:
    if agreed.notice_n is None:
        return SayNo("Enter how much notice it needs", for_end_on=base)
    try:
        last = notice_by(calendar, base, _span(agreed))
    except NoTermDates as unknown:
        return SayNo(str(unknown), for_end_on=base)
    if agreed.notice_method == Method.POST:
        posted = subtract(calendar, last.on, POST).on
        told = f"{last.because}; a letter takes {POST}, so {spoken(posted, base)}"
        last = Due(posted, told)
    return SayNo(last.because, last.on, act_by(calendar, last.on).on, base)


def _span(agreed: Agreed) -> Span:
    return UNITS[agreed.notice_unit](agreed.notice_n or 0)
