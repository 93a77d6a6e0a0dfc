"""Comparing a staff list, and answering what it asks: nothing is done before somebody confirms."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.imports import actions as staging
from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.models import ImportRun
from fingerpost.foundation.imports.reading import Table
from fingerpost.foundation.now import now
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy import bulk

from .answering import answer, take_back
from .columns import LAYOUT, PEOPLE
from .comparing import compared
from .members import named_in
from .models import Difference, Kind, StaffList, State
from .refused import refusals, without_private

MOST_NOTES = 50


class AnsweredAlready(DomainError):
    """Raised when a question of a list is answered twice."""


class Superseded(DomainError):
    """Raised when a question of a list is answered after a later list was compared."""


def keep(actor: Actor, table: Table, data: bytes, name: str) -> ImportRun:
    """Keep a list until its columns are chosen, without what must not come in."""
    return staging.keep(
        actor, PEOPLE, without_private(table), name=name, data=data, notes=table.notes
    )


@action("staff_lists.compare")
def compare(
    actor: Actor,
    run: ImportRun,
    *,
    mapping: Mapping[int, str],
    order: DateOrder | None,
    taken_on: date,
    is_complete: bool,
) -> StaffList:
    """Hold a list against the list of people, and keep what it asks."""
    run = staging.waiting(run)
    closed = refusals(run.headers)
    mapping = {index: name for index, name in mapping.items() if index not in closed}
    dates = [index for index, name in mapping.items() if LAYOUT.by_name[name].is_date]
    table = staging.table_of(run)
    named = named_in(mapping, table.rows, dict.fromkeys(dates, order or DateOrder.DAY_FIRST))
    if not named.members:
        raise DomainError(
            "No row of this list names anybody. Choose the columns that hold the names."
        )
    held = add(
        StaffList(
            organisation=actor.organisation,
            file_name=run.file_name,
            taken_on=taken_on,
            is_complete=is_complete,
            people=len(named.members),
            notes=[*(why for _, why in table.loose), *named.notes][:MOST_NOTES],
            refused=[run.headers[index] for index in closed],
            by=actor.name,
        )
    )
    asked = list(compared(named.members, held))
    _remember(asked)
    bulk.insert_many(Difference, asked)
    waiting = sum(each.state == State.WAITING for each in asked)
    alter(held, {"counts": _counted(asked), "waiting": waiting})
    run.mapping, run.date_order = {str(k): v for k, v in mapping.items()}, order or ""
    run.save(update_fields=["mapping", "date_order"])
    staging.finish(run, [])
    return held


@action("staff_lists.confirm")
def confirm(actor: Actor, /, difference: Difference, **how: Any) -> Person:
    """Confirm what a list says of one person; `how` is the last day and who takes over, or that
    it is somebody new."""
    held, asked = _waiting(difference)
    person = answer(actor, asked, **how)
    kind = Kind.JOINER if how.get("is_new") else asked.kind
    _settle(actor, held, asked, State.DONE, person=person.pk, kind=kind)
    return person


@action("staff_lists.put_off")
def put_off(actor: Actor, /, difference: Difference, *, reason: str) -> None:
    """Leave a question for now, and say why; the next list does not ask the same again."""
    held, asked = _waiting(difference)
    if not reason.strip():
        raise DomainError("Say why not now, so that whoever looks next knows.")
    _settle(actor, held, asked, State.PUT_OFF, reason=reason.strip()[:200])


@action("staff_lists.undo")
def undo(actor: Actor, /, difference: Difference) -> None:
    """Take back what was confirmed of one person, unless it was changed since."""
    held = StaffList.objects.select_for_update().get(pk=difference.staff_list_id)
    asked = Difference.objects.select_for_update().get(pk=difference.pk)
    if asked.state != State.DONE:
        raise AnsweredAlready(f"Nothing is to be taken back for {asked}.")
    take_back(actor, asked)
    _settle(actor, held, asked, State.UNDONE)


@action("staff_lists.undo")
def close(actor: Actor, staff_list: StaffList) -> None:
    """Note that a list was taken back: it shows nothing any more, and asks nothing."""
    held = StaffList.objects.select_for_update().get(pk=staff_list.pk)
    alter(held, {"undone_at": now(), "waiting": 0})


def each_of(
    act: Callable[..., object], actor: Actor, chosen: Sequence[Difference], **how: Any
) -> list[str]:
    """Do one thing with every chosen question, each for itself; answers what was refused."""
    refused = []
    for difference in chosen:
        try:
            act(actor, difference, **how)
        except DomainError as refusal:
            refused.append(f"{difference}: {refusal}")
        except ValidationError as refusal:
            refused.append(f"{difference}: {' '.join(refusal.messages)}")
    return refused


def _waiting(difference: Difference) -> tuple[StaffList, Difference]:
    held = StaffList.objects.select_for_update().get(pk=difference.staff_list_id)
    asked = Difference.objects.select_for_update().get(pk=difference.pk)
    if held.undone_at is not None or asked.state != State.WAITING:
        raise AnsweredAlready(f"{asked} was answered already.")
    if StaffList.objects.all().in_force().filter(pk__gt=held.pk).exists():
        raise Superseded("A later list was compared. Answer what that one asks.")
    return held, asked


def _settle(actor: Actor, held: StaffList, asked: Difference, state: State, **said: Any) -> None:
    was_waiting = asked.state == State.WAITING
    for name, value in {"state": state, **said}.items():
        setattr(asked, name, value)
    asked.answered_at, asked.answered_by = now(), actor.name
    asked.save(update_fields=["state", "answered_at", "answered_by", *said])
    told = {name: value for name, value in said.items() if name == "reason"}
    if was_waiting:
        alter(held, {"waiting": held.waiting - 1}, kind=asked.kind, answer=state, **told)
    else:
        trail.note(held, kind=asked.kind, answer=state, **told)


def _remember(asked: Sequence[Difference]) -> None:
    """Put off again what was put off before, word for word the same."""
    before = Difference.objects.filter(
        state=State.PUT_OFF, mark__in=[each.mark for each in asked], staff_list__undone_at=None
    )
    known = {each.mark: each for each in before.order_by("pk")}
    for each in asked:
        if found := known.get(each.mark):
            each.state, each.reason = State.PUT_OFF, found.reason
            each.answered_at, each.answered_by = found.answered_at, found.answered_by


def _counted(asked: Sequence[Difference]) -> dict[str, int]:
    return {kind.value: sum(each.kind == kind for each in asked) for kind in Kind}
