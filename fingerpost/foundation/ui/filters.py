"""How a date, a moment, a sum of money and a count are written on every page."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from fingerpost.foundation.now import LONDON, today

NOT_SET = "not set"
UNKNOWN = date(9999, 12, 31)
THOUSAND, MILLION = 1_000, 1_000_000
WORDS = (
    *("No", "One", "Two", "Three", "Four", "Five", "Six"),
    *("Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"),
)
KEPT = 4_000
"""So many days are kept as they are written; a page writes some fifty, and mostly the same."""
LENGTHS = [(86_400, "day", "days"), (3_600, "hour", "hours"), (60, "minute", "minutes")]


def written_date(value: date | datetime | None) -> str:
    """A date in full: 2 March 2026."""
    known = _calendar_date(value)
    return _in_full(known) if known else NOT_SET


def written_day(value: date | datetime | None) -> str:
    """A date without its year where the year is this one: 2 March."""
    known = _calendar_date(value)
    if known is None:
        return NOT_SET
    written = _in_full(known)
    return written.rpartition(" ")[0] if known.year == today().year else written


@lru_cache(maxsize=KEPT)
def _in_full(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def written_moment(value: datetime | None) -> str:
    """A moment by the wall clock: 10:42 today, or 2 March 2026 at 10:42."""
    if value is None:
        return NOT_SET
    local = value.astimezone(LONDON)
    near = {today(): "today", today() - timedelta(days=1): "yesterday"}
    if local.date() in near:
        return f"{local:%H:%M} {near[local.date()]}"
    return f"{written_date(local)} at {local:%H:%M}"


def written_length(value: timedelta) -> str:
    """How long something has lasted: 40 seconds, 12 minutes, 3 hours, 2 days."""
    seconds = max(0, int(value.total_seconds()))
    for length, one, many in LENGTHS:
        if seconds >= length:
            return plural(seconds // length, one, many)
    return plural(seconds, "second", "seconds")


def money(value: Decimal | int | None) -> str:
    """Pounds, and pence only where there are any: £1,250, £1,250.50."""
    if value is None:
        return NOT_SET
    pounds = Decimal(value).quantize(Decimal("0.01"))
    digits = f"{abs(pounds):,.2f}".removesuffix(".00")
    return f"{'-' if pounds < 0 else ''}£{digits}"


def pounds(value: Decimal | int) -> str:
    """Pounds where little room is, to three figures: £1,250, £31k, £1.2m."""
    amount = Decimal(value)
    if amount >= MILLION:
        return f"£{amount / MILLION:,.1f}m"
    return f"£{amount / THOUSAND:,.0f}k" if amount >= 10 * THOUSAND else f"£{amount:,.0f}"


def number(value: float | Decimal | None) -> str:
    """A number with its thousands apart: 1,204."""
    return NOT_SET if value is None else f"{value:,}"


def plural(count: int, one: str, many: str) -> str:
    """A count with its noun: 1 device, 28 devices."""
    return f"{count:,} {one if count == 1 else many}"


def spelled(count: int, one: str, many: str) -> str:
    """The same as a sentence begins: One device, Two devices, 28 devices."""
    return f"{WORDS[count] if count < len(WORDS) else f'{count:,}'} {one if count == 1 else many}"


def _calendar_date(value: date | datetime | None) -> date | None:
    if isinstance(value, datetime):
        value = value.astimezone(LONDON).date()
    return None if value == UNKNOWN else value
