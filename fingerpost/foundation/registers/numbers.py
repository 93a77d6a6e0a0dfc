"""The numbers that references are made of: each is given once, also when its row is gone."""

from django.db import models
from django.db.models import Max

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit.models import Change
from fingerpost.foundation.tenancy.rows import TenantModel

from .models import Counter


def take(actor: Actor, model: type[TenantModel], count: int) -> int:
    """The first of so many numbers of a register, within a deed that holds the organisation."""
    label = model._meta.label
    counter = Counter.objects.filter(register=label).first() or Counter(
        organisation=actor.organisation, register=label, last=_given_before(label)
    )
    rows: models.QuerySet[TenantModel] = model._base_manager.filter(organisation=actor.organisation)
    # Rows that came in beside the counter, from a copy or a migration, are counted too.
    first = max(counter.last, rows.aggregate(most=Max("number"))["most"] or 0) + 1
    counter.last = first + count - 1
    counter.save()
    return first


def _given_before(label: str) -> int:
    """The highest number that the record knows of, in an organisation that has no counter yet."""
    given = Change.objects.filter(model=label, fields__has_key="number")
    told = (fields["number"] for fields in given.values_list("fields", flat=True).iterator())
    return max((number for pair in told for number in pair if isinstance(number, int)), default=0)
