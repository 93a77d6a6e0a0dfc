"""What comparisons found, for pages and for whoever rests on the register."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from .declaration import Comparable
from .matching import keys_of, register_rows, remembered_by
from .models import Answer, Comparison, ComparisonRow, Outcome

OPEN = (Outcome.ONLY_HERE, Outcome.ONLY_THERE, Outcome.DIFFERS)


def before(register: str, source: str, name: str) -> Comparison | None:
    """The last comparison with the same list."""
    same = Comparison.objects.all().of(register).filter(source=source, source_name=name)
    return same.first()


def open_keys(comparison: Comparison) -> dict[str, set[str]]:
    """{outcome: keys} of what a comparison left open."""
    found: dict[str, set[str]] = {str(outcome): set() for outcome in OPEN}
    rows = ComparisonRow.objects.filter(comparison=comparison, outcome__in=OPEN)
    for outcome, key in rows.values_list("outcome", "key"):
        found[outcome].add(key)
    return found


def latest_of_each(register: str, sources: Iterable[str] = ()) -> list[Comparison]:
    """The last comparison with each list, the latest first."""
    rows = Comparison.objects.all().of(register)
    wanted = list(sources)
    held: dict[tuple[str, str], Comparison] = {}
    for each in rows.filter(source__in=wanted) if wanted else rows:
        held.setdefault((each.source, each.source_name.casefold()), each)
    return list(held.values())


def said(register: str, today: date) -> "QuerySet[Answer]":
    """The answers that hold today."""
    return Answer.objects.all().of(register).in_force(today)


def entered_since(comparable: Comparable, comparison: Comparison) -> dict[str, int]:
    """{key: row} of what was added to the register after a comparison."""
    return {
        remembered_by(keys): row.pk
        for row in register_rows(comparable, after=comparison.last_row)
        if (keys := keys_of(comparable, row.said))
    }
