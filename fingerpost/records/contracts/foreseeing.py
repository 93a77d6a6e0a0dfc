"""What a list of contracts means for the school, said before it comes in."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from fingerpost.foundation.imports.models import ImportRow, Outcome
from fingerpost.foundation.now import today
from fingerpost.foundation.registers.named import sole
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import current_scope
from fingerpost.foundation.ui.filters import money, plural, written_day

from .choices import Basis, Method, Renewal, Unit
from .models import Contract
from .reckoning import calendar_of
from .rules import say_no

AHEAD = timedelta(days=120)
"""How far ahead the last days to say no are told: about a term, which is ours."""
type Stake = tuple[date, Any]
"""A last day to say no, and what the contract costs a year."""
USUAL = {
    "starts_on": None,
    "ends_on": None,
    "renewal": Renewal.UNKNOWN,
    "notice_n": None,
    "notice_unit": Unit.CALENDAR_DAYS,
    "notice_basis": Basis.END,
    "notice_method": Method.UNKNOWN,
}


def foresee(rows: Sequence[ImportRow]) -> list[str]:
    """Which of the new contracts renew before anybody could say no, and whose are unknown."""
    new = [row.values for row in rows if row.outcome == Outcome.NEW]
    return [*_renewals(new), *_suppliers(new)]


def _renewals(new: Sequence[dict[str, Any]]) -> Iterator[str]:
    day = today()
    calendar = calendar_of(Organisation.objects.get(pk=current_scope().organisation_id))
    coming: list[Stake] = []
    passed: list[Stake] = []
    for values in new:
        last = say_no(_agreed(values), calendar, day).on
        if last and last <= day + AHEAD:
            (coming if last >= day else passed).append((last, values.get("value_year")))
    if passed:
        which = "the last day was" if len(passed) == 1 else "the first last day was"
        yield (
            f"{plural(len(passed), 'contract renews', 'contracts renew')} before you can say no; "
            f"{which} {_first(passed)}."
        )
    if coming:
        which = "the first by" if len(coming) > 1 else "by"
        yield (
            f"{plural(len(coming), 'contract renews by itself', 'contracts renew by themselves')} "
            f"within four months unless you say no; {which} {_first(coming)}."
        )


def _first(found: Sequence[Stake]) -> str:
    """The earliest day, and what is at stake: 14 January, £4,200 a year."""
    day, cost = min(found, key=lambda each: each[0])
    return f"{written_day(day)}{f', {money(Decimal(str(cost)))} a year' if cost else ''}"


def _agreed(values: dict[str, Any]) -> Any:
    known: dict[str, Any] = {name: values.get(name) or usual for name, usual in USUAL.items()}
    for name in ("starts_on", "ends_on"):
        known[name] = date.fromisoformat(known[name]) if known[name] else None
    return SimpleNamespace(**known)


def _suppliers(new: Sequence[dict[str, Any]]) -> Iterator[str]:
    named = {text for values in new if (text := values.get("supplier_name"))}
    bearers = sole(Contract.named["supplier_name"].among({fold(name) for name in named}))
    unknown = sorted(name for name in named if fold(name) not in bearers)
    if unknown:
        those = plural(len(unknown), "supplier is", "suppliers are")
        yield (
            f"{those} not in your supplier register: {', '.join(unknown[:5])}"
            f"{' and others' if len(unknown) > 5 else ''}. The contracts come in; you can add "
            "these suppliers afterwards, all at once, from the list of contracts."
        )
