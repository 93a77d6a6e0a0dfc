"""A calendar file as a list of days, whatever somebody put into it.

Only four properties of each event are looked at. Repetitions are never unrolled, time zones never
built from the file, and nested pieces left out, so a file cannot make us count for ever.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import LONDON

MOST_BYTES = 2_000_000
MOST_EVENTS = 5_000
DEEPEST = 10
LONGEST_LINE = 5_000
LONGEST_SUMMARY = 120
LOOKED_AT = {"DTSTART", "DTEND", "DURATION", "SUMMARY", "STATUS", "RRULE", "RDATE"}
MOMENT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?")
LENGTH = re.compile(r"P(\d{1,3})([DW])")
UNFOLD = re.compile(r"\r?\n[ \t]")
CONTROL = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]+")
A_DAY = timedelta(days=1)
NO_DATE = "Without a date that can be read"
REPEATING = "Repeating, with only the first date offered"


class UnreadableCalendar(DomainError):
    """Raised when a file is no calendar that we can take term dates from."""


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of a calendar file, in whole days of London."""

    summary: str
    first_on: date
    last_on: date


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """The entries that could be read, and what was left out and why."""

    events: tuple[Event, ...]
    left_out: tuple[str, ...]


def read_calendar(data: bytes) -> CalendarFile:
    """Read a calendar file, or say why it cannot be one."""
    if len(data) > MOST_BYTES:
        raise UnreadableCalendar(
            "This file is larger than 2 MB. Export only the calendar with the term dates."
        )
    lines = _lines(data)
    events: list[Event] = []
    faults: Counter[str] = Counter()
    for properties in _blocks(lines):
        found = _event(properties)
        if isinstance(found, Event):
            events.append(found)
            if "RRULE" in properties or "RDATE" in properties:
                faults[REPEATING] += 1
        else:
            faults[found] += 1
    if not events and not faults:
        raise UnreadableCalendar("This calendar has no entries. Check that you exported it whole.")
    events.sort(key=lambda event: (event.first_on, event.last_on, event.summary))
    unique = tuple(dict.fromkeys(events))
    return CalendarFile(unique, tuple(f"{why}: {n:,}" for why, n in faults.items()))


def _lines(data: bytes) -> list[str]:
    """The lines of the file, each whole again where it had been folded."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if not text.lstrip().upper().startswith("BEGIN:VCALENDAR"):
        raise UnreadableCalendar(
            "This is not a calendar file. Choose a file that ends in .ics, as calendars export it."
        )
    return UNFOLD.sub("", text).splitlines()


def _blocks(lines: list[str]) -> Iterator[dict[str, str]]:
    """{property: value} of each event, without what is nested in it."""
    inside: list[str] = []
    held: dict[str, str] = {}
    count = 0
    for line in lines:
        word, _, value = line[:80].partition(":")
        in_event = inside == ["VCALENDAR", "VEVENT"]
        if word.strip().upper() == "BEGIN":
            inside.append(value.strip().upper())
        elif word.strip().upper() == "END":
            if in_event:
                count += 1
                yield held
                held = {}
            del inside[-1:]
        elif in_event:
            _keep(line, held)
        _refuse_endless(len(inside), count)


def _refuse_endless(depth: int, count: int) -> None:
    if depth > DEEPEST:
        raise UnreadableCalendar("This calendar is damaged: its entries do not end.")
    if count >= MOST_EVENTS:
        raise UnreadableCalendar(
            f"This calendar has {MOST_EVENTS:,} entries or more. "
            "Export only the calendar with the term dates."
        )


def _keep(line: str, held: dict[str, str]) -> None:
    """Note a property that we look at; the first of its name, if it can be read at all."""
    name = re.split("[:;]", line[:80], maxsplit=1)[0].strip().upper()
    if name not in LOOKED_AT or name in held or len(line) > LONGEST_LINE:
        return
    # Here, as loading it takes a twentieth of a start, and calendars are read once a year.
    from icalendar.parser import Contentline

    try:
        _, _, value = Contentline(line).parts()  # type: ignore[no-untyped-call]
    except ValueError:
        return
    held[name] = str(value)


def _event(properties: dict[str, str]) -> Event | str:
    """The event that some properties make, or what is wrong with it."""
    if properties.get("STATUS", "").upper() == "CANCELLED":
        return "Cancelled"
    first = _day(properties.get("DTSTART", ""))
    if first is None:
        return NO_DATE
    written = properties.get("DTEND", "")
    last = _day(written) if written else first + _length(properties.get("DURATION", ""))
    if last is None:
        return NO_DATE
    if written and last > first and _is_midnight(written):
        last -= A_DAY  # the end of an entry of whole days is the day after
    if not timedelta(0) <= last - first <= timedelta(days=366):
        return "Ending before they start, or lasting more than a year"
    summary = CONTROL.sub(" ", _plain(properties.get("SUMMARY", ""))).strip()
    return Event(summary[:LONGEST_SUMMARY] or "(no title)", first, last)


def _day(value: str) -> date | None:
    """The day in London of a date or a moment; None for what no school calendar holds."""
    found = MOMENT.fullmatch(value.strip())
    if not found:
        return None
    *numbers, zulu = found.groups()
    try:
        moment = datetime(*(int(n or 0) for n in numbers))  # type: ignore[arg-type] # noqa: DTZ001
    except ValueError:
        return None
    if not 2000 <= moment.year < 2100:
        return None
    return moment.replace(tzinfo=UTC).astimezone(LONDON).date() if zulu else moment.date()


def _length(value: str) -> timedelta:
    """What an entry of so many whole days or weeks lasts beyond its first day."""
    found = LENGTH.fullmatch(value.strip().upper())
    if not found or found[1] == "0":
        return timedelta(0)
    return int(found[1]) * (A_DAY if found[2] == "D" else 7 * A_DAY) - A_DAY


def _is_midnight(value: str) -> bool:
    """Whether an end names the first moment of a day that is not part of the event any more."""
    found = MOMENT.fullmatch(value.strip())
    if not found or not found[4]:
        return True
    moment = datetime.strptime(value.strip()[:15], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    local = moment.astimezone(LONDON) if found[7] else moment
    return (local.hour, local.minute) == (0, 0)


def _plain(value: str) -> str:
    return value.replace("\\n", " ").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
