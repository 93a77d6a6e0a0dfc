"""Lists that come in as files, by the steps of the pages: uploaded, checked, and taken over."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.imports.actions import table_of
from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.foundation.now import today
from fingerpost.foundation.registers.importing import actions
from fingerpost.foundation.registers.importing.layout import layout_of
from fingerpost.foundation.staff_lists import actions as staff_lists
from fingerpost.foundation.staff_lists.columns import LAYOUT
from fingerpost.foundation.staff_lists.models import Difference, StaffList
from fingerpost.foundation.ui.filters import written_date
from fingerpost.records.estate.register import ASSETS
from fingerpost.work.servicedesk.former import actions as former
from fingerpost.work.servicedesk.former.columns import OF_TICKETS, TICKETS

DAYS_FIRST = DateOrder.DAY_FIRST


def import_assets(actor: Actor, rows: Iterable[Mapping[str, Any]], name: str) -> None:
    """Somebody drops a spreadsheet of assets, looks at the dry run, and takes it over."""
    layout, listed = layout_of(ASSETS), list(rows)
    fields = list(dict.fromkeys(field for row in listed for field in row))
    headings = [layout.label(field) for field in fields]
    data = _file(headings, [[row.get(field) for field in fields] for row in listed])
    run = actions.upload(actor, ASSETS, read_csv(data), data, name)
    run = actions.check(actor, run, dict(enumerate(fields)), DAYS_FIRST)
    actions.commit(actor, run)


def import_requests(actor: Actor, rows: Sequence[Mapping[str, Any]], name: str) -> None:
    """Somebody brings in the requests that another program kept."""
    fields = list(dict.fromkeys(field for row in rows for field in row))
    headings = [OF_TICKETS.label(field) for field in fields]
    data = _file(headings, [[row.get(field) for field in fields] for row in rows])
    run = former.keep(actor, TICKETS, read_csv(data), data, name)
    former.bring_in(actor, former.check(actor, run, dict(enumerate(fields)), DAYS_FIRST))


def compare_staff(
    actor: Actor, headings: Sequence[str], rows: Sequence[Sequence[Any]]
) -> StaffList:
    """Somebody holds a staff list against the list of people; answers what it asks."""
    data = _file(headings, rows)
    run = staff_lists.keep(actor, read_csv(data), data, "staff.csv")
    mapping, _ = proposed(LAYOUT, run.headers, table_of(run).rows)
    return staff_lists.compare(
        actor, run, mapping=mapping, order=DAYS_FIRST, taken_on=today(), is_complete=False
    )


def asked_of(staff_list: StaffList, name: str) -> Difference:
    """What a list asks about one person."""
    found: Difference = Difference.objects.all().of(staff_list).get(title=name)
    return found


def _file(headings: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(headings)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return written_date(value)
    return str(getattr(value, "label", value))
