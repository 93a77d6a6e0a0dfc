"""People who left are forgotten in time, unless they are still needed."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.accounts.models import Membership
from fingerpost.foundation.keeping import Happens, keeps
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.scope import current_scope

from .models import Appointment, Person


@keeps("people-who-left", Happens.ERASE)
def left_before(before: date) -> list[QuerySet[Any]]:
    """Who left before a day, holds no duty and may not sign in."""
    acting = current_scope().organisation_id
    holding = Appointment.objects.all().current(today())
    members = Membership.objects.filter(organisation=acting).current(today())
    left = Person.objects.all().own().left(before)
    return [
        left.exclude(pk__in=holding.values("person_id")).exclude(
            account_id__in=members.values("account_id")
        )
    ]
