"""The forecasts of several schools beside each other, each read as who somebody is there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.accounts.door import acting
from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from .figures import bases, figures
from .forecast import Forecast, forecast, years_from
from .groups import serving


@dataclass(frozen=True, slots=True)
class School:
    """One school with what replacing costs it."""

    organisation: Organisation
    found: Forecast


def schools(
    account: Account, here: Organisation, mine: Sequence[Organisation], day: date
) -> list[School]:
    """Where somebody may see costs, the school that pays most first.

    A demonstration opens with less proof of who asks, so it never shows what is not one.
    """
    found = []
    for each in mine:
        actor, _ = acting(account, day, each.pk)
        same = each.is_demonstration == here.is_demonstration
        if actor and actor.organisation == each and same and actor.may("refresh.view"):
            with scope(each):
                rests_on, years = figures(bases(day)), years_from(each, day)
                found.append(School(each, forecast(serving(), rests_on, years)))
    return sorted(found, key=lambda each: (-each.found.cost, each.organisation.name))
