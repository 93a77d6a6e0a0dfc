"""Plausible requests to IT support, the same at every run: over for the most part, some open."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from fingerpost.foundation.actions import add_many
from fingerpost.foundation.actor import system
from fingerpost.foundation.audit import trail
from fingerpost.foundation.now import now
from fingerpost.foundation.registers.verbs import number
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.work.servicedesk.former.making import Makers
from fingerpost.work.servicedesk.models import Event, Ticket

A_PAGE = 60
"""So many of the first are open, so that a page of the queue is full."""
ONE_OPEN_IN = 200
WORDS = ("The board shows no picture", "No sound from the speakers", "Wi-Fi is slow", "Paper jam")
PRIORITIES = ("1", "2", "3", "4")


def fill(school: Organisation, count: int, at_once: int) -> None:
    """Write so many requests of the last two years, with what happened to them."""
    actor, end = system(school), now()
    makers = Makers(actor)
    for start in range(0, count, at_once):
        told = [_told(n, end) for n in range(start, min(start + at_once, count))]
        with transaction.atomic(), trail.during("former.bring_in", actor):
            tickets = [makers.ticket(values) for values in told]
            number(actor, tickets)
            add_many(Ticket, tickets)
            pairs = zip(tickets, told, strict=True)
            add_many(
                Event, [event for one, values in pairs for event in makers.events(one, values)]
            )


def _told(n: int, end: datetime) -> dict[str, Any]:
    opened = end - timedelta(minutes=30 + n * 7919 % 1_000_000)
    values = {
        "summary": f"{WORDS[n % len(WORDS)]} in room {n % 300}",
        "priority": PRIORITIES[n % len(PRIORITIES)],
        "requester": f"Teacher {n % 80}",
        "opened": opened.isoformat(),
        "responded": (opened + timedelta(minutes=10)).isoformat(),
    }
    if n < A_PAGE or n % ONE_OPEN_IN == 0:
        return values
    return values | {"closed": (opened + timedelta(minutes=20)).isoformat()}
