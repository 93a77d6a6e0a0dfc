"""Looking again, in the background, at whatever has gone stale."""

import logging
import time
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from django.db import DatabaseError

from fingerpost.foundation.audit.models import Version
from fingerpost.foundation.now import today
from fingerpost.foundation.tasks.schedules import often
from fingerpost.foundation.tenancy.models import Belonging, Organisation
from fingerpost.foundation.tenancy.scope import scope

from . import findings

EVERY = timedelta(seconds=3)
"""Between two glances at the counters."""
AT_MOST_EVERY = 5.0
"""Seconds that pass at least between two looks at the same organisation."""

Counters = dict[str, int]
log = logging.getLogger(__name__)


@dataclass
class Memory:
    """What the last glance saw, so that an organisation where nothing changed costs one query."""

    day: date = date.min
    counters: dict[int, Counters] = field(default_factory=dict)
    waiting: set[int] = field(default_factory=set)
    seen_today: set[int] = field(default_factory=set)
    looked: dict[int, float] = field(default_factory=dict)


def glance(memory: Memory) -> list[int]:
    """Refresh every organisation whose records, or whose trust's, changed; answers their ids."""
    day = today()
    if memory.day != day:
        memory.day, memory.counters, memory.seen_today = day, {}, set()
    organisations = {each.pk: each for each in Organisation.objects.order_by("pk")}
    counters = {key: _counters(each) for key, each in organisations.items()}
    changed = {key for key, seen in counters.items() if memory.counters.get(key) != seen}
    memory.waiting |= changed | _schools_of(changed, day)
    memory.counters = counters
    may_look = [key for key in organisations if key in memory.waiting and _rested(memory, key)]
    return [key for key in may_look if _refresh(memory, organisations[key], day)]


def _refresh(memory: Memory, organisation: Organisation, day: date) -> bool:
    """Look again at one organisation, at all of it once a day; what fails waits its turn."""
    memory.looked[organisation.pk] = time.monotonic()
    try:
        with scope(organisation):
            findings.refresh(day, everything=organisation.pk not in memory.seen_today)
    except DatabaseError:
        log.exception("The findings of organisation %s could not be refreshed.", organisation.pk)
        return False
    memory.waiting.discard(organisation.pk)
    memory.seen_today.add(organisation.pk)
    return True


def _counters(organisation: Organisation) -> Counters:
    with scope(organisation):
        return dict(Version.objects.own().values_list("model", "n"))


def _schools_of(changed: set[int], day: date) -> set[int]:
    """The schools that read what their trust shares."""
    return set(
        Belonging.objects.on(day).filter(trust_id__in=changed).values_list("school_id", flat=True)
    )


def _rested(memory: Memory, key: int) -> bool:
    last = memory.looked.get(key)
    return last is None or time.monotonic() - last >= AT_MOST_EVERY


often("findings", partial(glance, Memory()), every=EVERY)
