"""A security update, and when it was in place."""

from datetime import date

from django.db import models

from fingerpost.foundation.notes.models import Words
from fingerpost.foundation.tenancy.keys import KeyField
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .rules import Risk


class UpdateQuerySet(TenantQuerySet["Update"]):
    def waiting(self) -> "UpdateQuerySet":
        """Not in place everywhere yet, the next due first."""
        return self.filter(applied_on=None).order_by("due_on", "pk")

    def timed(self, risk: str, since: date) -> "UpdateQuerySet":
        """Those of one sort that came since a day, and those that still wait."""
        recent = models.Q(published_on__gte=since) | models.Q(applied_on=None)
        return self.filter(recent, risk=risk)


class Update(TenantModel):
    """One update, or one notice of the DfE, and the systems that it is for."""

    title = models.CharField("what it is", max_length=160)
    risk = KeyField("how bad it is without it", max_length=10, choices=Risk)
    published_on = models.DateField("came out")
    """For an instruction the day on which the notice came."""
    due_on = models.DateField("to be in place by", null=True, blank=True)
    affects = models.CharField("which systems and devices", max_length=300)
    entered_by = models.CharField(max_length=120)
    applied_on = models.DateField("in place", null=True, blank=True)
    applied_by = models.CharField(max_length=120, blank=True)
    words = Words("how it was done", max_length=2000, blank=True)

    objects = TenantManager.from_queryset(UpdateQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "security update"
        indexes = [
            models.Index(fields=["organisation", "applied_on", "due_on"], name="update_waiting"),
            models.Index(fields=["organisation", "risk", "published_on"], name="update_timed"),
        ]

    def __str__(self) -> str:
        return self.title

    def was_in_time(self, today: date) -> bool:
        """In place by its day, or that day is still to come."""
        return self.due_on is None or (self.applied_on or today) <= self.due_on
