"""Updates by the last day on which each is to be in place."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .models import Update


@duty(
    "updates",
    "Security updates",
    falls_to=Duty.IT_SUPPORT,
    also=frozenset({Role.IT_MANAGER, Role.IT_SUPPORT}),
    view="updates.apply",
    done_when="somebody notes since when it is in place",
)
def updates(today: date, until: date) -> Iterator[Due]:
    for each in _waiting(until=until):
        yield Due(
            each.due_on or today, f"Install {each.title}", reverse("updates:show", args=[each.pk])
        )


_waiting = Prepared(lambda: Update.objects.all().waiting().filter(due_on__lte=Given("until")))
