"""A service that is down, was down, or will be."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from fingerpost.foundation.notes.models import Words
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet


class OutageQuerySet(TenantQuerySet["Outage"]):
    def open(self) -> "OutageQuerySet":
        """Down now or to come, the earliest first."""
        return self.filter(ended_at=None).order_by("began_at", "pk")

    def over(self) -> "OutageQuerySet":
        """What works again, the latest first."""
        return self.exclude(ended_at=None).order_by("-ended_at", "-pk")

    def between(self, first: datetime, end: datetime) -> "OutageQuerySet":
        """Down at some time from a moment on and before another, the earliest first."""
        here = self.filter(Q(ended_at=None) | Q(ended_at__gt=first), began_at__lt=end)
        return here.order_by("began_at", "pk")


class Outage(TenantModel):
    """One service in one place that staff cannot use, and what they are told of it."""

    service = models.CharField("what is down", max_length=80)
    place = models.CharField("where", max_length=80, blank=True)
    words = Words("what staff read", max_length=500, blank=True)
    is_planned = models.BooleanField("is planned", default=False)
    began_at = models.DateTimeField("down since")
    ended_at = models.DateTimeField("works again since", null=True, blank=True)
    cause = Words("what caused it", max_length=1000, blank=True)
    by = models.CharField("told by", max_length=120)

    objects = TenantManager.from_queryset(OutageQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["organisation", "ended_at", "began_at"], name="outage_open"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ended_at=None) | models.Q(ended_at__gte=models.F("began_at")),
                name="outage_ends_after_it_began",
            )
        ]

    def __str__(self) -> str:
        return f"{self.service}, {self.place}" if self.place else self.service

    def has_begun(self, moment: datetime) -> bool:
        """Whether it is down by then; what is planned may be still to come."""
        return bool(self.began_at <= moment)
