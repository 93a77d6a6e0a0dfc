"""What the cells of a list of contracts say: "1 term's notice", "Rolling", "£4,200 pa"."""

import re
from decimal import Decimal
from typing import Any

from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.layout import day, money
from fingerpost.foundation.imports.values import BadValue

from .choices import Renewal, Unit

MOST = Decimal("9999999999.99")
_A_YEAR = re.compile(
    r"\s*(?:/|per|p\.?|a|each)?\s*(?:year|yr|annum|p\.?a\.?|annually)\.?$|\s*p\.?a\.?$", re.I
)
_A_MONTH = re.compile(
    r"\s*(?:(?:/|per|a|each)\s*(?:calendar\s+)?month|p\.?c?\.?m\.?|monthly)\.?$", re.I
)
_NET = re.compile(r"\s*(?:\+|plus|ex\.?|excl?\.?|excluding|net of)\s*vat$|\s+net$", re.I)
_NOTICE = re.compile(
    r"(?P<n>\d+|one|two|three|six|twelve|a|an)\s*"
    r"(?:(?P<full>full|clear|whole)\s+)?(?:(?P<which>calendar|working|business|school)\s+)?"
    r"(?P<unit>day|week|month|term|year)s?['’]?s?(?:\s*['’])?(?:\s+(?:written\s+)?notice)?",
    re.I,
)
_FIGURES = {"one": 1, "a": 1, "an": 1, "two": 2, "three": 3, "six": 6, "twelve": 12}
_UNITS = {
    "day": (1, Unit.CALENDAR_DAYS),
    "week": (7, Unit.CALENDAR_DAYS),
    "month": (1, Unit.MONTHS),
    "year": (12, Unit.MONTHS),
    "term": (1, Unit.TERMS),
}
_ENDLESS = {
    "rolling": Renewal.ROLLING,
    "rolling contract": Renewal.ROLLING,
    "rolling monthly": Renewal.ROLLING,
    "monthly rolling": Renewal.ROLLING,
    "month to month": Renewal.ROLLING,
    "monthly": Renewal.ROLLING,
    "ongoing": Renewal.EVERGREEN,
    "on going": Renewal.EVERGREEN,
    "continuous": Renewal.EVERGREEN,
    "open ended": Renewal.EVERGREEN,
    "no end date": Renewal.EVERGREEN,
    "evergreen": Renewal.EVERGREEN,
    "perpetual": Renewal.PERPETUAL,
    "lifetime": Renewal.PERPETUAL,
}


def end(cell: str, order: DateOrder) -> Any:
    """The last day, or what a list writes there of a contract that has none."""
    words = " ".join(re.sub(r"[-–]", " ", cell.casefold()).split())
    return _ENDLESS[words] if words in _ENDLESS else day(cell, order)


def a_year(cell: str, order: DateOrder) -> Any:
    """A sum for a year; what is said to be for a month counts twelve times."""
    text = _NET.sub("", cell.strip())
    monthly = _A_MONTH.sub("", text)
    if monthly != text:
        return money(MOST / 12)(_NET.sub("", monthly), order) * 12
    return money(MOST)(_NET.sub("", _A_YEAR.sub("", text)), order)


def notice(cell: str, order: DateOrder) -> tuple[int, str]:
    """How much notice, and in which unit it is counted; a bare figure leaves the unit open."""
    text = " ".join(cell.split())
    if text.isdecimal() and int(text) <= 999:
        return int(text), ""
    found = _NOTICE.fullmatch(text)
    if found is None:
        raise BadValue(
            f"“{cell}” is not a notice period. Write it like 90 days, 3 months or 1 term."
        )
    n = _FIGURES.get(found["n"].casefold()) or int(found["n"])
    times, unit = _UNITS[found["unit"].casefold()]
    which = (found["which"] or "").casefold()
    if which == "school":
        raise BadValue(f"“{cell}” counts school days. Write calendar or working days, or terms.")
    if which in ("working", "business") and found["unit"].casefold() == "day":
        unit = Unit.WORKING_DAYS
    return n * times, unit.value


def percent(cell: str, order: DateOrder) -> Any:
    """A percentage, with or without its sign."""
    return money(Decimal("99.99"))(cell.replace("%", ""), order)
