"""Dates as spreadsheets write them; a date that can be read in two ways is never guessed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from .values import BadValue

LONDON = ZoneInfo("Europe/London")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_EXCEL_DAY_0 = date(1899, 12, 30)
_PLAUSIBLE = range(1990, 2061)  # for a bare number, which could be anything
_POSSIBLE = range(1900, 2200)
_PIVOT = 70  # 69 is 2069, 70 is 1970

_ZONE = r"\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)"
_TIME = rf"(?:(?:T|,?\s+)\d{{1,2}}:\d\d(?::\d\d(?:\.\d+)?)?(?:\s*[ap]m)?(?:{_ZONE})?)?"
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_ISO = _form(rf"(?P<year>\d{{4}})([-/.])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}}){_TIME}")
_ZONED = _form(rf"\d{{4}}-\d\d-\d\d[T ]\d\d:\d\d.*{_ZONE}")
_MOMENT = _form(rf"\d{{4}}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:{_ZONE})?")
_COMPACT = _form(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)")
_SLASHED = _form(rf"(\d{{1,2}})([-/. ])(\d{{1,2}})\2(\d{{4}}|\d\d){_TIME}")
_DAY_MONTH = _form(rf"{_WEEKDAY}{_DAY}[-/. ]*{_MONTH}[-/., ]*(?P<year>\d{{4}}|\d\d){_TIME}")
_MONTH_DAY = _form(rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}}){_TIME}")
_SERIAL = _form(r"\d{5}(\.\d+)?")
_EPOCH = _form(r"\d{12,13}")
_PARTIAL = (
    _form(r"(19|20)\d\d(\s*[-/]\s*(\d\d|(19|20)\d\d))?"),
    _form(rf"{_MONTH}[-/., ']*(\d{{4}}|\d\d)|\d{{4}}[-/. ]*[a-z]{{3,9}}"),
    _form(rf"\d{{1,2}}[-/.]\d{{4}}|\d{{1,2}}/\d{{1,2}}|{_DAY}[-/. ]*{_MONTH}"),
    _form(r"((spring|summer|autumn|winter)( term)?|q[1-4]),? (19|20)\d\d"),
)


class DateOrder(StrEnum):
    """Which comes first in 02/03/2026."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True)
class Ambiguous:
    """A column whose dates do not tell their order; somebody has to say it."""

    examples: tuple[str, ...]
    mixed: bool = False


class Imprecise(BadValue):
    """A date that lacks its day or its year; which was meant is for a person to say."""


def date_order(values: Iterable[str]) -> DateOrder | Ambiguous:
    """The order that a whole column speaks for: a 13 in one place settles it for all."""
    seen: dict[DateOrder | None, str] = {}
    for value in values:
        if found := _SLASHED.fullmatch(value.strip()):
            first, second = int(found[1]), int(found[3])
            if first > 12:
                seen.setdefault(DateOrder.DAY_FIRST, value.strip())
            elif second > 12:
                seen.setdefault(DateOrder.MONTH_FIRST, value.strip())
            elif first != second:
                seen.setdefault(None, value.strip())
    orders = [order for order in DateOrder if order in seen]
    if len(orders) == 2:
        return Ambiguous(tuple(seen[order] for order in orders), mixed=True)
    if not orders and None in seen:
        return Ambiguous((seen[None],))
    return orders[0] if orders else DateOrder.DAY_FIRST


def parse_date(text: str, order: DateOrder = DateOrder.DAY_FIRST) -> date:
    """The date that a cell holds, or a sentence that says why it is none."""
    value = " ".join(text.split())
    if (bare := _bare_number(value)) is not None:
        return bare
    if found := _SLASHED.fullmatch(value):
        return _slashed(text, found, order)
    if _ZONED.fullmatch(value):
        return _in_london(text, value)
    for form in (_ISO, _COMPACT, _DAY_MONTH, _MONTH_DAY):
        if found := form.fullmatch(value):
            return _real(text, found["year"], _month(found["month"]), found["day"])
    raise _unreadable(text, value)


def parse_moment(text: str) -> datetime | None:
    """The moment that a cell says, such as 2026-11-19 13:20:22.0000000; one that names no zone is
    of the clock on the wall. Nothing for what is no moment, or could be two."""
    value = " ".join(text.split()).upper()
    if not _MOMENT.fullmatch(value):
        return None
    try:
        moment = _moment(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=LONDON)


def _unreadable(text: str, value: str) -> BadValue:
    if value and not value.strip("#"):
        return BadValue("The column was too narrow, so only ##### was saved. Widen it, save again.")
    if any(form.fullmatch(value) for form in _PARTIAL):
        return Imprecise(
            f"“{text}” is not a full date. Write the day, the month and the year, such as "
            "2 March 2026."
        )
    return BadValue(
        f"“{text}” is not a date that can be read. Write it like 2 March 2026 or 02/03/2026."
    )


def _bare_number(value: str) -> date | None:
    """A count of days from Excel, or of milliseconds from a program, when it is plausible."""
    if _SERIAL.fullmatch(value):
        day = _EXCEL_DAY_0 + timedelta(days=int(value[:5]))
    elif _EPOCH.fullmatch(value):
        day = datetime.fromtimestamp(int(value) / 1000, UTC).astimezone(LONDON).date()
    else:
        return None
    return day if day.year in _PLAUSIBLE else None


def _slashed(text: str, found: re.Match[str], order: DateOrder) -> date:
    first, second = int(found[1]), int(found[3])
    day, month = (first, second) if order == DateOrder.DAY_FIRST else (second, first)
    if month > 12 >= day:
        raise BadValue(f"“{text}” has no month {month}: dates in this column are read {order}.")
    return _real(text, found[4], month, str(day))


def _in_london(text: str, value: str) -> date:
    """The day on which a moment fell here: late in summer evenings it is tomorrow's."""
    try:
        moment = _moment(value.upper())
    except ValueError:
        raise _no_such_day(text) from None
    _real(text, f"{moment.year:04}", moment.month, str(moment.day))
    return moment.astimezone(LONDON).date()


def _moment(value: str) -> datetime:
    return datetime.fromisoformat(re.sub(r"\s*(Z|UTC|GMT)$", "+00:00", value))


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS.index(text[:3].casefold()) + 1


def _real(text: str, year: str, month: int, day: str) -> date:
    full = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < _PIVOT else 1900)
    if full not in _POSSIBLE:
        raise BadValue(f"“{text}” has the year {full}. Check the year.")
    try:
        return date(full, month, int(day))
    except ValueError:
        raise _no_such_day(text) from None


def _no_such_day(text: str) -> BadValue:
    return BadValue(f"“{text}” is not a date in the calendar. Check the day and month.")
