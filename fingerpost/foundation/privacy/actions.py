"""Deciding how long things are kept, taking away what was kept long enough, forgetting people."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from fingerpost.foundation import deeds
from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.audit import trail
from fingerpost.foundation.audit.models import Change
from fingerpost.foundation.audit.verify import VOUCHED
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.files.actions import drop_all_of
from fingerpost.foundation.keeping import KEEPINGS
from fingerpost.foundation.now import now, today
from fingerpost.foundation.people import actions as people
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.search import index
from fingerpost.foundation.search.declaration import FINDABLE
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from . import forgetting, journal
from .masks import Mask
from .models import Erasure, RetentionChoice, choices, periods
from .reach import identity, is_used_elsewhere, schools_of
from .table import kinds


class StillHere(DomainError):
    """Raised when somebody who has not left is to be forgotten."""


class ErasedAlready(DomainError):
    """Raised when somebody is to be forgotten twice."""


@action("privacy.erase")
def erase(actor: Actor, person: Person, *, rule: str) -> Erasure:
    """Forget a person who has left (UK GDPR Art. 17, or kept long enough); the chain verifies."""
    person = Person.objects.all().own().select_for_update().get(pk=person.pk)
    if person.left_on is None or person.left_on >= today():
        raise StillHere(f"{person} has not left. Note the last working day first.")
    return _forget(actor, person, rule, now())


@action("privacy.erase")
def erase_again(actor: Actor, person: Person, *, rule: str, at: datetime) -> Erasure:
    """Forget a person whom a restore brought back, whose access it may have brought back too."""
    person = Person.objects.all().own().select_for_update().get(pk=person.pk)
    return _forget(actor, person, rule, at, after_a_restore=True)


def _forget(actor: Actor, person: Person, rule: str, at: datetime, **said: Any) -> Erasure:
    if Erasure.objects.filter(model=Person._meta.label, object_id=person.pk).exists():
        raise ErasedAlready("This person was erased before. Nothing is left to erase.")
    who, account = identity(person), person.account
    mask, key = who.mask, account.pk if account else None
    schools = schools_of(actor.organisation)
    for school in schools:
        with scope(school):
            if not Person.objects.all().own().filter(account=key, account__isnull=False).exists():
                _forget_at(system(school), mask, key, rule)
    seq = forgetting.next_seq()
    birth = birth_of(person)
    forgetting.forget_person(person, who.token)
    rows = forgetting.forget_rows(mask)
    reached = {each.pk for each in (actor.organisation, *schools)}
    if account and not is_used_elsewhere(account, reached):
        forgetting.forget_account(account, who.token)
    files = drop_all_of(person)
    left = forgetting.forget_in_record(mask, seq, person=person.pk, account=key)
    erasure = add(
        Erasure(
            organisation=actor.organisation,
            model=Person._meta.label,
            object_id=person.pk,
            at=at,
            rule=mask.text(rule),
            birth=birth,
        )
    )
    words: dict[str, Any] = {
        "erased_under": erasure.rule,
        "rows": rows,
        "files": files,
        VOUCHED: left,
        **said,
    }
    trail.note(person, None, **words)
    transaction.on_commit(partial(journal.append, line_of(erasure)))
    return erasure


@action("privacy.erase")
def _forget_at(actor: Actor, mask: Mask, account: int | None, rule: str) -> None:
    """Forget somebody of the trust at one of its schools."""
    seq = forgetting.next_seq()
    rows = forgetting.forget_rows(mask)
    left = forgetting.forget_in_record(mask, seq, account=account)
    words: dict[str, Any] = {"erased_under": mask.text(rule), "rows": rows, VOUCHED: left}
    trail.note(actor.organisation, None, **words)


def birth_of(person: Person) -> str:
    """The hash of the entry that began a person's row; empty when none is known."""
    past = Change.objects.filter(model=Person._meta.label, object_id=person.pk).order_by("pk")
    return past.values_list("entry__hash", flat=True).first() or ""


def line_of(erasure: Erasure) -> journal.Line:
    """An erasure as the list outside the database holds it."""
    return journal.Line(
        erasure.organisation_id,
        erasure.model,
        erasure.object_id,
        erasure.at,
        erasure.rule,
        erasure.birth,
    )


def reapply(organisation: Organisation) -> int:
    """Erase again what a restore brought back, and complete the list outside the database.

    Idempotent; run by every tidying, and to be run after every restore. A row of the same key that
    began otherwise is another row and stays.
    """
    with scope(organisation):
        erased = {(each.model, each.object_id): each for each in Erasure.objects.all()}
    listed = {(each.model, each.object_id): each for each in journal.lines(organisation.pk)}
    for key, erasure in erased.items():
        if key not in listed:
            journal.append(line_of(erasure))
    back = [line for key, line in listed.items() if key not in erased]
    return sum(_erase_again(organisation, line) for line in back)


@transaction.atomic
def _erase_again(organisation: Organisation, line: journal.Line) -> bool:
    with scope(organisation):
        person = Person.objects.all().own().filter(pk=line.object_id).first()
        if line.model != Person._meta.label or person is None or birth_of(person) != line.birth:
            return False
        actor = system(organisation)
        if person.left_on is None:
            person = people.leave(actor, person, on=line.at.date())
        erase_again(actor, person, rule=line.rule, at=line.at)
        return True


@action("privacy.approve_retention")
def choose(actor: Actor, kind: str, *, length: int, reason: str = "") -> RetentionChoice:
    """Say how long the school keeps one kind of record, and approve it."""
    return _choose(actor, kind, choices().get(kind), length, reason.strip())


@action("privacy.approve_retention")
def approve_all(actor: Actor) -> int:
    """Approve the table as it stands; answers how many kinds were not approved before."""
    held = choices()
    waiting = [key for key in own_kinds() if key not in held]
    if not waiting:
        raise DomainError("Every row of the table is approved already.")
    in_force = periods(today())
    for key in waiting:
        _choose(actor, key, None, in_force[key].length, "")
    return len(waiting)


def own_kinds() -> list[str]:
    """The kinds that each school decides about; the others belong to the whole installation."""
    return [key for key in kinds() if not KEEPINGS[key].whole_house]


def _choose(
    actor: Actor, kind: str, held: RetentionChoice | None, length: int, reason: str
) -> RetentionChoice:
    if kind not in own_kinds():
        raise DomainError("This period is set for the whole installation.")
    values = {
        "length": length,
        "unit": periods(today())[kind].unit,
        "reason": reason,
        "approved_by": actor.name,
        "approved_on": today(),
    }
    if held is None:
        return add(RetentionChoice(organisation=actor.organisation, kind=kind, **values))
    alter(held, values)
    return held


@action("privacy.tidy")
def delete_due(actor: Actor, kind: str, rows: "Sequence[QuerySet[Any]]", before: date) -> int:
    """Delete what a school kept long enough, and put the number on the record."""
    for each in rows:
        if each.model in FINDABLE:
            index.dropped(each.model, list(each))
    count = sum(each.delete()[0] for each in rows)
    deeds.current().noted.update(each.model._meta.label for each in rows)  # by their number
    trail.note(actor.organisation, kind=kind, rows=count, from_before=before)
    return count


@transaction.atomic
def delete_whole_house(rows: "Sequence[QuerySet[Any]]") -> int:
    """Delete what belongs to no school and was kept long enough."""
    return sum(each.delete()[0] for each in rows)
