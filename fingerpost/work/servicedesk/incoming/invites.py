"""An invitation as text: what, when and where, out of a calendar file (RFC 5545)."""

import re
from datetime import UTC, datetime

from fingerpost.foundation.now import LONDON
from fingerpost.foundation.ui.filters import written_date

from .wording import clean

LONGEST = 100_000
EVENT = re.compile(r"BEGIN:VEVENT(.*?)END:VEVENT", re.DOTALL | re.IGNORECASE)
FOLD = re.compile(r"\r?\n[ \t]")
ESCAPED = re.compile(r"\\([nN,;\\])")
TOLD = (
    ("SUMMARY", "What"),
    ("DTSTART", "From"),
    ("DTEND", "Until"),
    ("LOCATION", "Where"),
    ("ORGANIZER", "Asked by"),
    ("DESCRIPTION", "About"),
)


def as_text(raw: bytes) -> str:
    """What the first event of a calendar file says, line by line; empty where there is none."""
    found = EVENT.search(FOLD.sub("", raw[:LONGEST].decode("utf-8", "replace")))
    if not found:
        return ""
    said: dict[str, str] = {}
    for line in found[1].splitlines():
        head, _, value = line.partition(":")
        said.setdefault(head.partition(";")[0].upper(), _read(head, value))
    return "\n".join(f"{word}: {said[name]}" for name, word in TOLD if said.get(name)) + "\n"


def in_full(moment: datetime) -> str:
    """A moment by the school's clock, in words that are as true next year."""
    local = moment.astimezone(LONDON)
    return f"{written_date(local.date())}, {local:%H:%M}"


def _read(head: str, value: str) -> str:
    if head.upper().startswith("DT"):
        return _moment(value.strip(), head.partition("TZID=")[2].partition(";")[0])
    words = ESCAPED.sub(lambda each: "\n" if each[1] in "nN" else each[1], value)
    return clean(words).removeprefix("mailto:").removeprefix("MAILTO:").strip()


def _moment(value: str, zone: str) -> str:
    """A day, a moment of the school's clock, or a moment with the zone that it names."""
    try:
        if len(value) == 8:
            return written_date(datetime.strptime(value, "%Y%m%d").date())  # noqa: DTZ007 - a day
        if value.endswith("Z"):
            return in_full(datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC))
        there = datetime.strptime(value, "%Y%m%dT%H%M%S")  # noqa: DTZ007 - the zone is told
    except ValueError:
        return clean(value)
    told = f" ({clean(zone)})" if zone and zone != "Europe/London" else ""
    return f"{written_date(there.date())}, {there:%H:%M}{told}"
