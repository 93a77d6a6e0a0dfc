"""What an erasure reaches: who a person is, and every row of the school that names them.

Every text and every JSON field of every model is looked at, so that a register that comes later is
reached without saying so. Not reached: a first name or a surname alone, what a file says inside,
what another organisation keeps, paper, and back-ups (they are erased again when restored).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from django.apps import apps
from django.db import models
from django.db.models import Q, QuerySet
from django.db.models.functions import Cast

from fingerpost.foundation.accounts.models import Account, Membership
from fingerpost.foundation.audit.models import Change, Detail
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.keys import KeyField, fold
from fingerpost.foundation.tenancy.models import Belonging, Organisation
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel

from .masks import Mask

AUDIT = "audit"
NAMING = (
    "name",
    "job_title",
    "email",
    "department",
    "site",
    "staff_code",
    "mis_id",
    "entra_id",
    "google_id",
)
"""The fields of a person that say who they are."""


@dataclass(frozen=True, slots=True)
class Identity:
    """All that a person was called in one organisation, and by whom else the same."""

    token: str
    names: frozenset[str]
    addresses: frozenset[str]
    namesakes: frozenset[str]

    @property
    def mask(self) -> Mask:
        """Without the names that somebody else bears too: those are not theirs alone."""
        return Mask(self.names - self.namesakes, self.addresses, self.token)


def token_of(key: int) -> str:
    """What stands in the place of a person's name for good."""
    return f"Erased person {key}"


def identity(person: Person) -> Identity:
    """What a person was called, now and before, on the list and by their account."""
    names, addresses = {person.name}, {person.email}
    if person.account is not None:
        names.add(person.account.name)
        addresses.add(person.account.email)
    past = Change.objects.filter(model=Person._meta.label, object_id=person.pk)
    for fields in past.values_list("fields", flat=True):
        names |= {each for each in fields.get("name", ()) if isinstance(each, str)}
        addresses |= {each for each in fields.get("email", ()) if isinstance(each, str)}
    held = frozenset(each for each in names if each and each != token_of(person.pk))
    return Identity(
        token_of(person.pk), held, frozenset(addresses - {""}), _namesakes(person, held)
    )


def _namesakes(person: Person, names: frozenset[str]) -> frozenset[str]:
    """The names that somebody else on the list bears; not the same account twice."""
    others = Person.objects.filter(name_key__in=[fold(name) for name in names])
    others = others.exclude(pk=person.pk)
    if person.account_id is not None:
        others = others.exclude(account_id=person.account_id)
    borne = set(others.values_list("name_key", flat=True))
    return frozenset(name for name in names if fold(name) in borne)


@dataclass(frozen=True, slots=True)
class Mention:
    """A row that names the person, and what its fields are to hold instead."""

    row: TenantModel
    values: dict[str, Any]


def mentions(mask: Mask) -> Iterator[Mention]:
    """Every row of the acting organisation, outside the record, that names the person."""
    for model in apps.get_models():
        if issubclass(model, TenantModel) and model._meta.app_label != AUDIT:
            yield from mentions_in(model, mask)


def mentions_in(model: type[TenantModel], mask: Mask) -> Iterator[Mention]:
    fields = _words(model)
    if not fields:
        return
    own = cast("TenantManager[TenantModel]", model._base_manager).own()
    for row in candidates(own, fields, mask).iterator(chunk_size=500):
        values = {
            field.name: new
            for field in fields
            if (new := _masked(field, getattr(row, field.attname), mask))
            != getattr(row, field.attname)
        }
        if values:
            yield Mention(row, values)


def candidates(rows: "QuerySet[Any]", fields: "list[Any]", mask: Mask) -> "QuerySet[Any]":
    """The rows that may name the person, found by letters that every database folds alike."""
    needles = mask.needles()
    if needles is None:
        return rows
    wanted = Q(pk__in=[])
    for field in fields:
        column = field.name
        if isinstance(field, models.JSONField):
            column = f"text_of_{field.name}"
            rows = rows.annotate(**{column: Cast(field.name, models.TextField())})
        for needle in needles:
            wanted |= Q(**{f"{column}__icontains": needle})
    return rows.filter(wanted)


def _words(model: type[models.Model]) -> "list[models.Field[Any, Any]]":
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField | models.JSONField)
        and not field.choices
        and not field.generated
    ]


def _masked(field: Any, value: Any, mask: Mask) -> Any:
    if isinstance(field, KeyField):
        new: Any = mask.key(value)
    else:
        new = mask.value(value)
    if new == value or not isinstance(new, str):
        return new
    if isinstance(field, models.EmailField):
        return ""
    return new[: field.max_length]


def payloads(model: type[Change] | type[Detail], mask: Mask) -> "QuerySet[Any]":
    """The payloads of the record that may name the person."""
    field = model._meta.get_field("fields" if model is Change else "value")
    return candidates(model.objects.all(), [field], mask)


def is_used_elsewhere(account: Account, reached: set[int]) -> bool:
    """Whether an account may act in an organisation that this erasure does not reach."""
    held = Membership.objects.filter(account=account).exclude(until__lt=today())
    return held.exclude(organisation_id__in=reached).exists()


def schools_of(organisation: Organisation) -> list[Organisation]:
    """The schools of a trust, which is one employer with them; none for a school."""
    belonging = Belonging.objects.filter(trust=organisation).on(today())
    return [each.school for each in belonging.select_related("school").order_by("school_id")]
