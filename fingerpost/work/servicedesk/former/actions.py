"""Bringing in the requests of another program, and taking them out again: all of a file at once."""

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

from fingerpost.foundation.actions import action, add_many, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.imports import actions as staging
from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.models import ImportRow, ImportRun, Outcome
from fingerpost.foundation.imports.reading import Table
from fingerpost.foundation.registers.verbs import number
from fingerpost.foundation.tenancy import bulk, planner
from fingerpost.foundation.tenancy.turns import hold

from ..models import Event, Link, Message, Step, Ticket
from ..timing import set_due
from .columns import REPLIES
from .judging import judged
from .making import Makers
from .models import Former

NOT_KEPT = "The rows of that file are not kept any more, so it cannot be undone as a whole."
WORKED_ON, LINKED = "Somebody worked on it", "It is linked to another request"
HAS_REPLIES = "It has replies or notes; if they came by a file, undo that first"


def keep(actor: Actor, register: str, table: Table, data: bytes, name: str) -> ImportRun:
    """Keep a file until its columns are chosen."""
    return staging.keep(actor, register, table, name=name, data=data, notes=table.notes)


def check(
    actor: Actor, run: ImportRun, mapping: Mapping[int, str], order: DateOrder | None
) -> ImportRun:
    """Judge every row, and keep the verdicts; nothing comes in yet."""
    rows = judged(run, staging.table_of(run), mapping, order)
    return staging.judge(
        run,
        rows,
        mapping={str(index): name for index, name in sorted(mapping.items())},
        date_order=order or "",
        counts=dict(staging.counted(rows)),
    )


@action("former.bring_in")
def bring_in(actor: Actor, run: ImportRun) -> ImportRun:
    """Write every good row with the times that it had, or none."""
    run = staging.waiting(run)
    hold(actor.organisation)
    rows = list(ImportRow.objects.filter(run=run, outcome=Outcome.NEW).order_by("line"))
    if not rows:
        raise DomainError("There is nothing to bring in: no row is new.")
    known = Former.objects.all().numbers()
    if run.register != REPLIES and any(each.values["number"] in known for each in rows):
        raise DomainError("Some of these came in meanwhile. Check the file again.")
    trail.note(run, run=run.pk, file=run.file_name, sha256=run.sha256, counts=run.counts)
    made = _replies(actor, rows, known) if run.register == REPLIES else _tickets(actor, rows)
    for row, key in zip(rows, made, strict=True):
        row.thing = key
    bulk.update_many(ImportRow, [(row, ["thing"]) for row in rows])
    return staging.finish(run, [])


def _tickets(actor: Actor, rows: Sequence[ImportRow]) -> list[int]:
    makers = Makers(actor)
    tickets = [makers.ticket(row.values) for row in rows]
    number(actor, tickets)
    add_many(Ticket, tickets)
    former = [
        Former(organisation=actor.organisation, ticket=ticket, number=row.values["number"])
        for ticket, row in zip(tickets, rows, strict=True)
    ]
    add_many(Former, former)
    pairs = zip(tickets, rows, strict=True)
    add_many(Event, [event for each, row in pairs for event in makers.events(each, row.values)])
    for each in tickets:
        if each.is_open:
            set_due(each)
    planner.study()
    return [each.pk for each in tickets]


def _replies(actor: Actor, rows: Sequence[ImportRow], known: Mapping[str, int]) -> list[int]:
    makers = Makers(actor)
    tickets = Ticket.objects.select_related("requester").in_bulk(
        {known[row.values["number"]] for row in rows}
    )
    made = {
        row.pk: makers.message(tickets[known[row.values["number"]]], row.values) for row in rows
    }
    in_order: list[Message] = sorted(made.values(), key=attrgetter("at"))
    add_many(Message, in_order)  # they are read in the order in which they were written down
    return [made[row.pk].pk for row in rows]


@action("former.undo")
def undo(actor: Actor, run: ImportRun) -> ImportRun:
    """Take out again what a file brought in; what was worked on since stays, and is named."""
    run = staging.imported(run)
    hold(actor.organisation)
    rows = ImportRow.objects.filter(run=run, outcome=Outcome.NEW, thing__isnull=False)
    if not rows.exists():
        raise DomainError(NOT_KEPT)
    mine = rows.values("thing")
    if run.register == REPLIES:
        gone = list(Message.objects.filter(pk__in=mine))
        remove_many(Message, gone)
        return staging.unfinish(run, {"undone": len(gone)})
    tickets, left = list(Ticket.objects.filter(pk__in=mine)), _worked_on(run, mine)
    for model in (Event, Former):
        hangs_on = model.objects.filter(ticket__in=mine)
        remove_many(model, [each for each in hangs_on if each.ticket_id not in left])
    taken_out = [each for each in tickets if each.pk not in left]
    remove_many(Ticket, taken_out)
    stays = [[each.pk, str(each), left[each.pk]] for each in tickets if each.pk in left]
    return staging.unfinish(run, {"undone": len(taken_out), "left": len(stays)}, stays)


def _worked_on(run: ImportRun, mine: Any) -> dict[int, str]:
    """{key of a ticket: why it has to stay}, of tickets given as a query of their keys."""
    files = StoredFile.objects.own().filter(model=Ticket._meta.label, object_id__in=mine)
    reasons: tuple[tuple[Any, str, str], ...] = (
        (Event.objects.filter(ticket__in=mine, at__gte=run.finished_at), "ticket", WORKED_ON),
        (Message.objects.filter(ticket__in=mine), "ticket", HAS_REPLIES),
        (Step.objects.filter(ticket__in=mine), "ticket", "It has a list of steps"),
        (Link.objects.filter(ticket__in=mine), "ticket", LINKED),
        (Link.objects.filter(other__in=mine), "other", LINKED),
        (Ticket.objects.filter(merged_into__in=mine), "merged_into", "Another was merged into it"),
        (files, "object_id", "It has files"),
    )
    found: dict[int, str] = {}
    for query, name, why in reasons:
        found |= dict.fromkeys(query.values_list(name, flat=True), why)
    return found
