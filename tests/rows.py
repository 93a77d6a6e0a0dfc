"""One row of every model of the product, made by looking at its fields, with marked texts."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from django.apps import apps
from django.db import models

from fingerpost.foundation import deeds
from fingerpost.foundation.accounts.models import Account, Engagement, Membership
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit.models import Chain, Entry
from fingerpost.foundation.imports.models import Doing, ImportRun, ImportTable, Status
from fingerpost.foundation.now import today
from fingerpost.foundation.organisations.models import Move
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.declaration import REGISTERS
from fingerpost.foundation.registers.models import SavedView
from fingerpost.foundation.staff_lists.columns import PEOPLE
from fingerpost.foundation.tenancy.models import Belonging, Kind, Organisation
from fingerpost.foundation.tenancy.rows import TenantModel
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.suppliers.models import Supplier
from fingerpost.work.servicedesk.former.columns import LAYOUTS
from fingerpost.work.servicedesk.narrowing import WORD as DESK

Made = dict[type[models.Model], list[TenantModel]]
keys = count(880_001)
"""Keys that no other row has, so that an address can only mean the row it was made for."""
LATER = 20
"""So many accounts may be made after one of these, as the database numbers them on from it."""


def tenant_models() -> list[type[TenantModel]]:
    """Every model whose rows belong to an organisation, those that others point at first."""
    found = [model for model in apps.get_models() if issubclass(model, TenantModel)]
    found.sort(key=lambda model: (_points(model), model._meta.label))
    ordered: list[type[TenantModel]] = []
    while found:
        ready = [model for model in found if not (_targets(model) - {model}) & set(found)]
        ordered += ready
        found = [model for model in found if model not in ready]
    return ordered


def _points(model: type[TenantModel]) -> bool:
    """Whether a row says by label and key what it belongs to, so that this must stand first."""
    return {"model", "object_id"} <= {field.name for field in model._meta.concrete_fields}


def _targets(model: type[models.Model]) -> set[Any]:
    return {field.related_model for field in model._meta.concrete_fields if field.many_to_one}


def fill(
    organisation: Organisation, mark: str, steps: int = 99
) -> dict[type[models.Model], list[int]]:
    """A row of each model in an organisation, and somebody who may sign in; answers their keys.

    Each further time the rows take the next of their choices, for so many steps.
    """
    made: Made = {}
    with scope(organisation), deeds.begin("test"):
        for model in tenant_models():
            if _one_per_organisation(model) and (held := model.objects.first()):
                made[model] = [held]
                continue
            made[model] = [
                _row(model, organisation, mark, made, n, steps) for n in range(_each(model))
            ]
        Chain.objects.update(length=made[Entry][0].seq)  # whatever is done next goes on from here
    account = _member(organisation, mark)
    others = {Account: [account], Engagement: [_engagement(organisation, account)]}
    return {model: [row.pk for row in rows] for model, rows in made.items()} | others


def _each(model: type[TenantModel]) -> int:
    """How many rows: one about each register where a model, or what it hangs on, names one."""
    named = "register" in {field.name for field in model._meta.concrete_fields}
    above = [_each(each) for each in _targets(model) - {model} if issubclass(each, TenantModel)]
    return len(REGISTERS) if named and not _one_per_organisation(model) else max(above, default=1)


def _row(
    model: type[TenantModel], organisation: Organisation, mark: str, made: Made, n: int, steps: int
) -> TenantModel:
    row = model(pk=next(keys), organisation=organisation)
    turn = model._base_manager.filter(organisation=organisation).count()
    beside = {each: rows[n % len(rows)] for each, rows in made.items()}
    for field in model._meta.concrete_fields:
        if not (field.primary_key or field.generated or field.name == "organisation"):
            setattr(row, field.name, _value(field, mark, beside, row.pk, turn, steps))
    if _points(model):
        _point(row, beside)
    if hasattr(row, "closed_account"):
        row.closed_account += 1  # whoever asked never decides
    if hasattr(row, "keep_keys"):
        row.keep_keys()
    row.save(force_insert=True)
    return row


def _member(organisation: Organisation, mark: str) -> int:
    """The key of a new account that may sign in to an organisation."""
    key = next(keys)
    account = Account.objects.create(pk=key, email=f"{key}@school.example", name=mark)
    Membership.objects.create(account=account, organisation=organisation, role=Role.STAFF)
    for _ in range(LATER):
        next(keys)
    return key


def become(actor: Actor, person: int) -> None:
    """Let somebody who signs in be a person of the list, so that what is theirs is theirs."""
    with deeds.begin("test"):
        Person.objects.filter(pk=person).update(account=actor.account_id)


def moves(school: Organisation) -> list[int]:
    """A school that is in a trust and was asked to leave it; answers the keys of both rows."""
    belonging = Belonging.objects.filter(school=school, until=None).first()
    if belonging is None:
        trust = Organisation.objects.create(name=f"Trust of {school.pk}", kind=Kind.TRUST)
        belonging = Belonging.objects.create(
            pk=next(keys), school=school, trust=trust, since="2020-09-01"
        )
    pair = {"school": school, "trust": belonging.trust, "asked_by": belonging.trust}
    return [belonging.pk, Move.objects.create(pk=next(keys), what="leave", on=today(), **pair).pk]


def view_of_queue(organisation: Organisation, mark: str) -> int:
    """The key of a view of the requests that everybody at the desk sees."""
    with scope(organisation), deeds.begin("test"):
        view = SavedView(pk=next(keys), organisation=organisation, register=DESK, name=mark)
        view.query, view.is_shared = "?late=yes", True
        view.save(force_insert=True)
    return view.pk


def _engagement(organisation: Organisation, leader: int) -> int:
    """The key of a company's engagement, which is read before there is a scope."""
    day = date(2026, 9, 1)
    return Engagement.objects.create(
        pk=next(keys),
        organisation=organisation,
        supplier=next(keys),
        company="Brightwire IT",
        since=day,
        until=day,
        clauses_on=day,
        signed_by_id=leader,
    ).pk


def runs(organisation: Organisation) -> dict[int, str]:
    """A file in every stage of its way into every list that takes files; answers what each key
    is of, such as `imports.importrun assets`."""
    made = {}
    with scope(organisation):
        for name in (PEOPLE, *LAYOUTS, *(each.plural for each in REGISTERS.values() if each.sheet)):
            for status in Status:
                run = ImportRun(pk=next(keys), organisation=organisation, status=status)
                run.register, run.size = name, 1
                run.doing, run.job = Doing.COMMIT, 1
                run.save(force_insert=True)
                ImportTable(organisation=organisation, run=run).save()
                made[run.pk] = f"{run._meta.label_lower} {name}"
    return made


def _point(row: TenantModel, made: dict[type[TenantModel], TenantModel]) -> None:
    """Let a row that says what it belongs to by label and key say it of something that is there,
    and that business managers may change."""
    carrier = made[Supplier]
    row.model, row.object_id = carrier._meta.label, carrier.pk


def _one_per_organisation(model: type[TenantModel]) -> bool:
    """Whether an organisation has one such row, or one of the only register that is filled here."""
    named = [
        (getattr(rule, "fields", ()), getattr(rule, "condition", None))
        for rule in model._meta.constraints
    ]
    return any(fields == ("organisation",) for fields, _ in named) or (
        (("organisation", "register"), None) in named
    )


def _value(field: Any, mark: str, made: dict[Any, Any], pk: int, turn: int, steps: int) -> Any:
    """What a field takes."""
    if field.many_to_one:
        return made.get(field.related_model)
    if field.name == "register":
        words = sorted(REGISTERS)
        return REGISTERS[words[turn % len(words)]].plural
    if field.choices:
        choices, last = list(field.choices), 99 if _is_unique(field) else steps - 1
        return choices[min(turn // _each(field.model), len(choices) - 1, last)][0]
    if field.null and isinstance(field, models.DateField):
        return None
    if type(field) in _NEXT and _is_unique(field):
        return _NEXT[type(field)](turn)
    for kind, value in _VALUES:
        if isinstance(field, kind):
            return value(field, mark, pk)
    raise LookupError(f"tests/rows.py does not know how to fill {field!r}.")


def _is_unique(field: Any) -> bool:
    """Whether no two rows of an organisation may choose the same."""
    rules = [r for r in field.model._meta.constraints if getattr(r, "condition", None) is None]
    return any(field.name in getattr(rule, "fields", ()) for rule in rules)


def _text(field: Any, mark: str, pk: int) -> str:
    return f"{mark} {pk}"[: field.max_length]


_NEXT: dict[type, Any] = {
    models.DateField: lambda turn: date(2026, 9, 1) + timedelta(days=turn),
    models.TimeField: lambda turn: time(9 + turn // 60, turn % 60),
}
"""Where two rows may not say the same."""
_VALUES: list[tuple[type, Any]] = [
    (models.EmailField, lambda field, mark, pk: f"{mark.lower()}.{pk}@school.example"),
    (models.CharField, _text),
    (models.TextField, lambda field, mark, pk: f"{mark} {pk}"),
    (models.DateTimeField, lambda *_: datetime(2026, 9, 1, tzinfo=UTC)),
    (models.DateField, lambda *_: date(2026, 9, 1)),
    (models.TimeField, lambda *_: time(9)),
    (models.DecimalField, lambda *_: Decimal("12.50")),
    (models.BooleanField, lambda *_: False),
    (models.JSONField, lambda *_: {}),
    (models.BinaryField, lambda *_: b""),
    (models.SmallIntegerField, lambda *_: 7),
    (models.PositiveSmallIntegerField, lambda *_: 7),
    (models.IntegerField, lambda field, mark, pk: pk),
]
