"""The cells of a workbook as text, the way a person sees them."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

# A spreadsheet keeps 15 figures; a longer number has lost its last ones, and is shown as such.
_EXACT = 10**15
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
ERRORS = frozenset(
    {
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
        "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!", "#BUSY!", "#GETTING_DATA",
        "Err:502", "Err:504", "Err:508", "Err:509", "Err:511", "Err:522",
    }
)  # fmt: skip


def shown(value: Any) -> str:
    """One cell as text."""
    return _SHOWN[type(value)](value)


def _text(value: str) -> str:
    if not value.isprintable():
        value = value.replace("\r\n", "\n").replace("\r", "\n")
        value = _CONTROL.sub(" ", value)
    return value.strip()


def _number(value: float) -> str:
    if abs(value) < _EXACT:
        if value == (whole := int(value)):
            return str(whole)
        figures = f"{value:.15g}"
        return figures if "e" not in figures else f"{Decimal(figures):f}"
    return f"{value:.15g}".upper() if value - value == 0 else ""


def _moment(value: datetime) -> str:
    if value.microsecond >= 500_000 and value.year < 9999:
        value += timedelta(seconds=1)
    if value.time().replace(microsecond=0) == time.min:
        return value.date().isoformat()
    return value.isoformat(" ", "seconds" if value.second else "minutes")


def _time(value: time) -> str:
    return value.isoformat("seconds" if value.second else "minutes")


def _length(value: timedelta) -> str:
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")


_SHOWN: Mapping[type, Callable[[Any], str]] = {
    str: _text,
    float: _number,
    int: _number,
    bool: lambda value: "yes" if value else "no",
    date: date.isoformat,
    datetime: _moment,
    time: _time,
    timedelta: _length,
}
