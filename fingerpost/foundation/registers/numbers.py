"""The numbers that references are made of: each is given once, also when its row is gone."""

from functools import cache
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit.models import Change
from fingerpost.foundation.tenancy import bulk
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.tenancy.rows import TenantModel

from .models import Counter


def take(actor: Actor, model: type[TenantModel], count: int) -> int:
    """The first of so many numbers of a register, within a deed that holds the organisation."""
    label = model._meta.label
    counter = next(iter(_counter(register=label)), None) or _begun(actor, label)
    # Rows that came in beside the counter, from a copy or a migration, are counted too.
    stands = [number for (number,) in _highest(model)(owner=actor.organisation.pk)]
    first = max([counter.last, *stands]) + 1
    counter.last = first + count - 1
    bulk.update_many(Counter, [(counter, ["last"])])
    return first


def _begun(actor: Actor, label: str) -> Counter:
    given = _given_before(label)
    return Counter.objects.create(organisation=actor.organisation, register=label, last=given)


_counter = Prepared(lambda: Counter.objects.filter(register=Given("register")))


@cache
def _highest(model: Any) -> Prepared[tuple[int]]:
    """The highest number that a row has now."""

    def numbers() -> QuerySet[Any, tuple[int]]:
        rows = model._base_manager.filter(organisation=Given("owner"))
        found: QuerySet[Any, tuple[int]] = rows.order_by("-number").values_list("number")[:1]
        return found

    return Prepared(numbers)


def _given_before(label: str) -> int:
    """The highest number that the record knows of, in an organisation that has no counter yet."""
    given = Change.objects.filter(model=label, fields__has_key="number")
    told = (fields["number"] for fields in given.values_list("fields", flat=True).iterator())
    return max((number for pair in told for number in pair if isinstance(number, int)), default=0)
