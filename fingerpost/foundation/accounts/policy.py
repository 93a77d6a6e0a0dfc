"""When a second step is compulsory, by dated figures read from limits.yaml."""

from datetime import date, timedelta
from pathlib import Path

from django.db.models import Count

from fingerpost.foundation.figures import figure

from .models import Account, Membership
from .standing import held_on

FIGURES = Path(__file__).with_name("limits.yaml")


def second_step_is_due(account: Account, day: date) -> bool:
    """Whether any place where an account may act has members enough to ask for a second step."""
    held = account.held if account.held is not None else held_on(account, day)
    places = {place.pk for _, place, _ in held if not place.is_demonstration}
    members = Membership.objects.filter(organisation__in=places).exclude(until__lt=day)
    counted = members.values("organisation").annotate(n=Count("account", distinct=True))
    return bool(places) and counted.filter(n__gte=figure(FIGURES, "members", day)).exists()


def fresh_for(day: date) -> timedelta:
    """How long the last proof stands in for another one."""
    return timedelta(minutes=figure(FIGURES, "fresh_minutes", day))
