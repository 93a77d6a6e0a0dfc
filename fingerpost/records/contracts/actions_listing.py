"""Putting suppliers that contracts name, and nobody has listed, in the supplier register."""

from collections.abc import Sequence

from django.db.models import Count

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit.remembering import remembered
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.registers import verbs
from fingerpost.records.suppliers.actions import create as list_one
from fingerpost.records.suppliers.choices import Kind as Provides
from fingerpost.records.suppliers.choices import Status as Stands
from fingerpost.records.suppliers.models import Supplier

from .models import Contract
from .querysets import ContractQuerySet


def unlisted() -> dict[str, str]:
    """{folded name: the name as a contract writes it} of the suppliers that no register has."""
    return dict(_unlisted().order_by("-pk").values_list("supplier_key", "supplier_name"))


@remembered(Contract)
def count_unlisted() -> int:
    """How many suppliers contracts name that no register has."""
    return _unlisted().values("supplier_key").distinct().count()


def _unlisted() -> ContractQuerySet:
    return Contract.objects.all().own().in_force().filter(supplier=None).exclude(supplier_key="")


@action("contracts.list_suppliers")
def list_suppliers(actor: Actor, /, keys: Sequence[str]) -> list[Supplier]:
    """Put suppliers in their register as in use and to be checked, and link their contracts."""
    names = unlisted()
    wanted = [key for key in keys if key in names]
    if not wanted:
        raise DomainError("Nothing was chosen. Choose at least one supplier.")
    made: list[Supplier] = []
    for key in wanted:
        known = {"kind": _provides(key), "status": Stands.UNCHECKED.value}
        made.append(list_one(actor, legal_name=names[key], **known))
        held = Contract.objects.own().filter(supplier=None, supplier_key=key)
        verbs.mend(Contract, actor, {each.pk: {"supplier": made[-1]} for each in held})
    return made


def _provides(key: str) -> str:
    """What a supplier provides, by what most of its contracts are for."""
    held = Contract.objects.own().filter(supplier_key=key).order_by()
    kinds = held.values_list("kind").annotate(n=Count("pk")).order_by("-n", "kind")
    kind = kinds.first()
    return kind[0] if kind and kind[0] in Provides else Provides.OTHER.value
