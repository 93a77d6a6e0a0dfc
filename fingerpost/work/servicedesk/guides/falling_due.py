"""Guides that are to be looked at again."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .models import Guide


@duty(
    "guides",
    "Guides to look at again",
    falls_to=Duty.IT_SUPPORT,
    also=frozenset({Role.IT_MANAGER, Role.IT_SUPPORT}),
    view="guides.write",
    done_when="somebody saves it with a new day",
)
def guides(today: date, until: date) -> Iterator[Due]:
    for each in _due(until=until):
        title = f"Look at the guide “{each.title}” again ({each.owner} keeps it)"
        yield Due(each.review_on, title, reverse("guides:show", args=[each.pk]))


_due = Prepared(
    lambda: Guide.objects.filter(out_on=None, review_on__lte=Given("until")).order_by("pk")
)
