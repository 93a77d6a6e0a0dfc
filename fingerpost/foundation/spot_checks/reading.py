"""What the spot checks of a register say of it, for whoever rests on its rows."""

from .models import SpotCheck


def latest(register: str) -> SpotCheck | None:
    """The last spot check of a register that was finished."""
    return SpotCheck.objects.all().of(register).finished().first()


def latest_of_each() -> dict[str, SpotCheck]:
    """The same of every register that was ever checked."""
    return {each.register: each for each in SpotCheck.objects.all().finished().order_by("pk")}


def given_up(register: str) -> int:
    """How many draws were given up since the last one that was finished."""
    checks = SpotCheck.objects.all().of(register)
    last = latest(register)
    return checks.abandoned().filter(pk__gt=last.pk if last else 0).count()
