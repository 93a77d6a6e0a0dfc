"""When a second step is compulsory, by dated figures read from limits.yaml."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import yaml
from django.db.models import Count

from .models import Account, Membership
from .standing import held_on


def second_step_is_due(account: Account, day: date) -> bool:
    """Whether any place where an account may act has members enough to ask for a second step."""
    held = account.held if account.held is not None else held_on(account, day)
    places = {place.pk for _, place, _ in held if not place.is_demonstration}
    members = Membership.objects.filter(organisation__in=places).exclude(until__lt=day)
    counted = members.values("organisation").annotate(n=Count("account", distinct=True))
    return bool(places) and counted.filter(n__gte=figure("members", day)).exists()


def fresh_for(day: date) -> timedelta:
    """How long the last proof stands in for another one."""
    return timedelta(minutes=figure("fresh_minutes", day))


def figure(name: str, day: date) -> int:
    """The figure in force on a day; the earliest one before that."""
    entries = _read()[name]
    in_force = [value for since, value in entries if since <= day]
    return in_force[-1] if in_force else entries[0][1]


@cache
def _read() -> dict[str, tuple[tuple[date, int], ...]]:
    raw = yaml.safe_load(Path(__file__).with_name("limits.yaml").read_text(encoding="utf-8"))
    return {name: tuple(sorted(map(_entry, rows))) for name, rows in raw.items()}


def _entry(row: dict[str, object]) -> tuple[date, int]:
    since, value = row["from"], row["figure"]
    if not (isinstance(since, date) and isinstance(value, int) and value > 0):
        raise ValueError(f"{row}: from is a date, figure a whole number above nought.")
    return since, value
