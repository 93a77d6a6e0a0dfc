"""Checks that come round again, for IT support."""

from collections.abc import Iterator
from datetime import date

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role

from .reading import standings


@duty(
    "checks",
    "Checks",
    falls_to=Duty.IT_SUPPORT,
    also=frozenset({Role.IT_MANAGER, Role.IT_SUPPORT}),
    view="rounds.note",
    done_when="somebody notes what they found",
)
def checks(today: date, until: date) -> Iterator[Due]:
    """The next look of each check that the school has begun with."""
    for each in standings(today).values():
        if each.due_on and each.due_on <= until:
            yield Due(each.due_on, f"Check: {each.check.title}", each.check.page)
