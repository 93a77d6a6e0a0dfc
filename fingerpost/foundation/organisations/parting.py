"""The day after a school left its trust: what it keeps, and what ends.

That the trust sees nothing any more needs no deed: every query asks who belongs to whom that day.
"""

import logging
from dataclasses import dataclass
from datetime import timedelta

from django.db import DatabaseError

from fingerpost.foundation.actions import action, alter
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.audit import trail
from fingerpost.foundation.calendar import adopting
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Appointment
from fingerpost.foundation.tasks.schedules import often
from fingerpost.foundation.tenancy.models import Belonging
from fingerpost.foundation.tenancy.scope import scope

log = logging.getLogger(__name__)
EVERY = timedelta(minutes=1)


@dataclass(slots=True)
class OnItsLastDay:
    """A school as it still saw what its trust shares, so that rows which point there can end."""

    pk: int
    trust: int

    def ancestor_ids(self) -> frozenset[int]:
        return frozenset({self.trust})


def part() -> list[int]:
    """See to every school whose last day in a trust has passed; answers their ids."""
    left = Belonging.objects.filter(until__lt=today(), parted_on=None)
    return [each.school_id for each in left.select_related("school", "trust") if _part(each)]


def _part(belonging: Belonging) -> bool:
    school = belonging.school
    try:
        with scope(OnItsLastDay(school.pk, belonging.trust_id)):
            settle(system(school), belonging)
    except DatabaseError:
        log.exception("What follows from organisation %s leaving its trust failed.", school.pk)
        return False
    return True


@action("organisations.part")
def settle(actor: Actor, belonging: Belonging) -> None:
    """Keep the calendar that the school worked by, and end the duties of the trust's people."""
    adopting.adopt(actor, belonging.trust)
    held = Appointment.objects.filter(person__organisation=belonging.trust, ends_on=None)
    for each in held.exclude(starts_on__gt=belonging.until):
        alter(each, {"ends_on": belonging.until})
    alter(belonging, {"parted_on": today()})
    trail.note(belonging.school, left=belonging.trust.name)


often("partings", part, every=EVERY)
