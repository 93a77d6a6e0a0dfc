"""Who has seen why a verdict fell."""

from django.db import models

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet


class HeardQuerySet(TenantQuerySet["Heard"]):
    def in_order(self) -> "HeardQuerySet":
        return self.order_by("at", "pk")


class Heard(TenantModel):
    """Somebody who answers for a requirement has seen why it fell."""

    requirement = models.CharField(max_length=20)
    at = models.DateTimeField(default=now)
    by = models.CharField(max_length=120)
    account = models.PositiveBigIntegerField(null=True, blank=True)

    objects = TenantManager.from_queryset(HeardQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "requirement", "at"], name="heard_of")]

    def __str__(self) -> str:
        return f"{self.requirement} heard by {self.by}"
