"""What a school decided about retention, and what was erased for good."""

from dataclasses import replace
from datetime import date

from django.db import models

from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel

from .table import Kind, Period, Unit, kinds


class RetentionChoice(TenantModel):
    """How long a school keeps one kind of record, approved by somebody."""

    kind = models.CharField(max_length=40)
    length = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=6, choices=Unit)
    reason = models.CharField(max_length=200, blank=True)
    approved_by = models.CharField(max_length=120)
    approved_on = models.DateField()

    objects = TenantManager["RetentionChoice"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "kind"], name="retention_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.length} {self.unit}"

    @property
    def period(self) -> Period:
        return Period(self.length, Unit(self.unit), self.reason, self.approved_on)


class Erasure(TenantModel):
    """A row that was erased; applied again after a restore that brought it back."""

    model = models.CharField(max_length=60)
    object_id = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    rule = models.CharField(max_length=200)
    birth = models.CharField(max_length=64, blank=True)
    """The hash of the entry that began the row: another row of the same key has another."""

    objects = TenantManager["Erasure"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "model", "object_id"], name="erasure_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.object_id}"


def choices() -> dict[str, RetentionChoice]:
    """What the acting organisation decided, by kind."""
    return {each.kind: each for each in RetentionChoice.objects.all()}


def period_of(kind: Kind, chosen: RetentionChoice | None, today: date) -> Period:
    """The period in force for the acting organisation: its own, else the default."""
    default = kind.period(today)
    if chosen is None:
        return default
    own = chosen.period
    same = (own.length, own.unit) == (default.length, default.unit)
    return replace(own, why=default.why) if same and not own.why else own


def periods(today: date) -> dict[str, Period]:
    """Every kind's period in force for the acting organisation."""
    chosen = choices()
    return {key: period_of(kind, chosen.get(key), today) for key, kind in kinds().items()}
