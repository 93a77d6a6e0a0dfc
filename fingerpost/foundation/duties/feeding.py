"""Somebody's calendar as a file (RFC 5545): neutral titles, since anybody may see a calendar."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from django.conf import settings
from django.urls import reverse

from fingerpost.foundation.accounts.models import digest_of
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.ui.filters import plural

from .digest import actor_of
from .horizon import items
from .models import CalendarFeed

A_DAY = timedelta(days=1)
LONGEST = 75
"""Octets of a line, without its end."""


def find(token: str, today: date) -> tuple[CalendarFeed, Actor] | None:
    """Whose calendar a token opens; nobody's once the address was ended or its owner has left."""
    held = CalendarFeed.objects.select_related("organisation", "account")
    feed = held.filter(digest=digest_of(token)).first()
    actor = actor_of(feed.account, feed.organisation, today) if feed else None
    return (feed, actor) if feed and actor else None


def calendar_file(feed: CalendarFeed, actor: Actor, today: date) -> str:
    """One all-day entry for each day on which something waits; what is overdue stands on today."""
    mine = [each for each in items(actor, today) if each.is_mine]
    days = Counter(each.on for each in mine if each.on >= today)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Fingerpost//Waiting for me//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Fingerpost",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
    ]
    if late := sum(each.on < today for each in mine):
        title = f"Fingerpost: {plural(late, 'thing is', 'things are')} overdue"
        lines += _entry(f"overdue-{feed.pk}", today, title, today)
    for day, n in sorted(days.items()):
        title = f"Fingerpost: {plural(n, 'thing is', 'things are')} due"
        lines += _entry(f"{day:%Y%m%d}-{feed.pk}", day, title, today)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _entry(key: str, day: date, title: str, today: date) -> list[str]:
    """The end of an all-day entry is the day after, which does not belong to it any more."""
    return [
        "BEGIN:VEVENT",
        f"UID:{key}@fingerpost",
        f"DTSTAMP:{today:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + A_DAY:%Y%m%d}",
        f"SUMMARY:{title}",
        f"URL:{settings.PUBLIC_URL}{reverse('duties:index')}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _folded(line: str) -> Iterator[str]:
    """A line in parts that are short enough, each but the first after a space."""
    while len(line.encode()) > LONGEST:
        yield line[:LONGEST]
        line = " " + line[LONGEST:]
    yield line
