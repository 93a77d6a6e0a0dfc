"""Staff lists as tests bring them: text in, what it asks out."""

from datetime import date

from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.foundation.staff_lists import actions
from fingerpost.foundation.staff_lists.columns import LAYOUT
from fingerpost.foundation.staff_lists.models import Difference, StaffList


def compare(
    actor, text: str, *, is_complete: bool = False, taken_on: date | None = None
) -> StaffList:
    """Bring a list by its own headings and compare it."""
    table = read_csv(text.encode())
    run = actions.keep(actor, table, text.encode(), "staff.csv")
    mapping, order = proposed(LAYOUT, run.headers, table.rows)
    return actions.compare(
        actor,
        run,
        mapping=mapping,
        order=order,
        taken_on=taken_on or date(2026, 11, 20),
        is_complete=is_complete,
    )


def asked(held: StaffList) -> dict[str, list[str]]:
    """{kind: names} of what a list asks."""
    found: dict[str, list[str]] = {}
    for each in Difference.objects.all().of(held):
        found.setdefault(each.kind, []).append(each.title)
    return found


def question(held: StaffList, title: str, kind: str = "") -> Difference:
    """The question about one person."""
    found = Difference.objects.all().of(held).filter(title=title)
    return found.get(kind=kind) if kind else found.get()
