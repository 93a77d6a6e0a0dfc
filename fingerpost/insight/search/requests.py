"""What people asked IT for: by its number, then by the words of it and of what was said."""

import re

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.registers.across import Rank
from fingerpost.foundation.search import index
from fingerpost.foundation.ui.addresses import url
from fingerpost.work.servicedesk.finding_words import PARTS
from fingerpost.work.servicedesk.involved import may_read
from fingerpost.work.servicedesk.models import Ticket

from .asked import Asked
from .found import MOST, group_of
from .hits import Group
from .shelf import Entry

REQUESTS = "requests"
NUMBER = re.compile(r"IT[- ]?0*(\d{1,9})", re.IGNORECASE)


def found(actor: Actor, asked: Asked, kind: str) -> list[Group]:
    """The requests that a text finds; a sensitive one is there for those whom it concerns."""
    if not actor.may("desk.view") or not asked.words:
        return []
    numbered = NUMBER.fullmatch(asked.text)
    exact = list(Ticket.objects.filter(number=int(numbered[1]))) if numbered else []
    keys = index.find(Ticket, PARTS, asked.text, MOST)
    by_words = Ticket.objects.filter(pk__in=keys).order_by("-id") if keys else ()
    hits = [(Rank.EXACT, _entry(each)) for each in exact if may_read(actor, each)]
    hits += [(_rank(asked, each), _entry(each)) for each in by_words if may_read(actor, each)]
    return group_of(REQUESTS, "Requests", hits, asked, kind)


def _rank(asked: Asked, ticket: Ticket) -> Rank:
    return Rank.TITLE if asked.said_in(ticket.summary) >= set(asked.words) else Rank.WORDS


def _entry(ticket: Ticket) -> Entry:
    told = (("More about it", ticket.description), ("What was done", ticket.resolution))
    said = tuple((label, text) for label, text in told if text)
    where = (("", f"{ticket.get_status_display()}, {ticket.room_key or 'no room'}"),)
    return Entry(ticket.summary, url("desk:show", ticket.pk), said or where, ticket.reference)
