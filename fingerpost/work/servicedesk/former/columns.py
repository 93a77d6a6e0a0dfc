"""What the file of another program may say of requests and of replies, under its own headings:
Spiceworks, Freshdesk, osTicket, and whatever a school kept in a sheet."""

import re
from datetime import datetime, time

from fingerpost.foundation.imports.dates import LONDON, DateOrder, parse_date, parse_moment
from fingerpost.foundation.imports.layout import Column, Layout, choice, text
from fingerpost.foundation.imports.values import parse_yes_no

from ..choices import Kind, Priority

TICKETS, REPLIES = "former-tickets", "former-replies"
WHAT, WHO, WHEN, HOW = "What it is about", "Who and where", "When", "How it stands"
NOON = time(12)
"""The time of day of what tells its day alone."""
_CLOCK = re.compile(r"(?:^|[T, ])(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*([ap]m)?", re.IGNORECASE)

_KINDS = {
    "problem": "incident",
    "bug": "incident",
    "fault": "incident",
    "issue": "incident",
    "service request": "request",
    "feature request": "request",
    "order": "request",
    "task": "request",
    "how to": "question",
    "query": "question",
}
_PRIORITIES = {
    "urgent": "1",
    "emergency": "1",
    "critical": "1",
    "highest": "1",
    "high": "2",
    "medium": "3",
    "med": "3",
    "normal": "3",
    "low": "4",
    "lowest": "5",
    "none": "5",
}
OPEN, OVER = "open", "over"
_STATES = {OPEN: "Open", OVER: "Closed"}
_STATUSES = {
    "new": OPEN,
    "in progress": OPEN,
    "pending": OPEN,
    "on hold": OPEN,
    "waiting": OPEN,
    "waiting on customer": OPEN,
    "waiting on third party": OPEN,
    "waiting on vendor": OPEN,
    "reopened": OPEN,
    "answered": OPEN,
    "resolved": OVER,
    "solved": OVER,
    "completed": OVER,
    "done": OVER,
    "archived": OVER,
}


def moment(cell: str, order: DateOrder) -> datetime:
    """A day with its time, by the clock on the wall unless it names its zone; the time may be
    left out. Raises BadValue."""
    if exact := parse_moment(cell):
        return exact.astimezone(LONDON)
    day = parse_date(cell, order)
    return datetime.combine(day, _time_of(cell), LONDON)


def _time_of(cell: str) -> time:
    found = _CLOCK.search(cell.strip())
    if not found:
        return NOON
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        hour = hour % 12 + (12 if found[4].casefold() == "pm" else 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else NOON


def _words(name: str, label: str, group: str, headings: str, most: int) -> Column:
    return Column(name, label, text(label, most), headings.split("|"), group)


def _moment(name: str, label: str, headings: str) -> Column:
    return Column(name, label, moment, headings.split("|"), WHEN, is_date=True, is_picky=True)


_NUMBER = _words(
    "number",
    "Number it had",
    WHAT,
    "Ticket ID|Ticket number|Ticket #|Ticket|ID|Number|Ref|Reference|Request ID|Case",
    40,
)

OF_TICKETS = Layout(
    register=TICKETS,
    columns=(
        _NUMBER,
        _words("summary", "In a few words", WHAT, "Subject|Summary|Title|Issue summary", 2_000),
        _words(
            "description", "More about it", WHAT, "Description|Details|Body|Message|Issue", 9_000
        ),
        Column(
            "kind",
            "What it is",
            choice(dict(Kind.choices), _KINDS),
            ["Type", "Ticket type", "Kind", "Help topic", "Request type"],
            WHAT,
        ),
        _words(
            "requester",
            "E-mail or name of who asked",
            WHO,
            "Requester email|Requester|Requester name|Contact email|Email|From email|User email|"
            "Creator|Created by|Contact|Full name|From|User|Reported by|Raised by",
            120,
        ),
        _words("room", "Room", WHO, "Location|Room|Where|Site and room", 160),
        _words("asset", "Asset tag", WHO, "Asset|Asset tag|Device|Tag", 80),
        _words(
            "assignee",
            "Who worked on it",
            WHO,
            "Agent|Assigned to|Assignee|Technician|Staff|Owner|Agent assigned",
            120,
        ),
        _moment(
            "opened",
            "When it was asked",
            "Created time|Created at|Created|Created on|Date created|Opened|Date opened|Date|"
            "Create date|Submitted",
        ),
        _moment(
            "responded",
            "When it was answered first",
            "First response|Initial response time|First response time|First responded at|"
            "First reply",
        ),
        _moment(
            "closed",
            "When it was over",
            "Closed time|Resolved time|Closed at|Closed|Resolved|Resolved at|Closed on|"
            "Date closed|Close date|Completed|Date resolved",
        ),
        Column(
            "status",
            "How it stands",
            choice(_STATES, _STATUSES),
            ["Status", "State", "Current status", "Ticket status"],
            HOW,
        ),
        Column(
            "priority",
            "Priority",
            choice({str(value): label for value, label in Priority.choices}, _PRIORITIES),
            ["Priority", "Urgency", "Priority level", "Current priority"],
            HOW,
        ),
        _words(
            "resolution",
            "What was done",
            HOW,
            "Resolution|Solution|Resolution notes|Close notes|Outcome|Fix",
            2_000,
        ),
    ),
    needed=("number",),
    ask="Choose the column with the number that each request had, so that none comes in twice.",
    remarks={},
)

OF_REPLIES = Layout(
    register=REPLIES,
    columns=(
        _NUMBER,
        _moment("at", "When it was written", "Created time|Created at|Created|Date|When|Posted"),
        _words(
            "by",
            "Who wrote it",
            WHO,
            "Author|From|Author email|Poster|User|Email|Created by|Name|By|Agent",
            120,
        ),
        _words("text", "What was written", WHAT, "Body|Comment|Message|Reply|Text|Note", 10_000),
        Column(
            "private",
            "Is it a note for IT only",
            lambda cell, order: parse_yes_no(cell),
            ["Private", "Internal", "Is private", "Private note", "Is internal"],
            HOW,
            is_picky=True,
        ),
    ),
    needed=("number",),
    ask="Choose the column with the number of the request that each reply belongs to.",
    remarks={},
)

LAYOUTS = {each.register: each for each in (OF_TICKETS, OF_REPLIES)}
