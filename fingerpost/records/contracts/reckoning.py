"""The one place that writes the days of a contract: when to say no, when to decide, what ends."""

from collections.abc import Mapping
from copy import copy
from typing import Any

from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.calendar.rules import SchoolCalendar
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.models import Organisation

from .choices import Status
from .models import Contract
from .rules import SayNo, say_no


def days_of(contract: Contract, calendar: SchoolCalendar) -> dict[str, Any]:
    """What the calendar makes of a contract as it stands; one that ended has nothing to come."""
    if contract.status in (Status.LEAVING, Status.ENDED):
        found = SayNo("")
    else:
        found = say_no(contract, calendar, calendar.as_known_on)
    return {
        "say_no_by": found.on,
        "act_by": found.act_by,
        "turns_on": found.for_end_on,
        "say_no_because": found.because[:600],
    }


def with_days(
    contract: Contract, values: Mapping[str, Any], calendar: SchoolCalendar
) -> dict[str, Any]:
    """Values for a contract, with the days that follow from them."""
    draft = copy(contract)
    for name, value in values.items():
        setattr(draft, name, value)
    return {**values, **days_of(draft, calendar)}


def calendar_of(organisation: Organisation) -> SchoolCalendar:
    """The school's year as it is known today."""
    return calendar_for(organisation, today())
