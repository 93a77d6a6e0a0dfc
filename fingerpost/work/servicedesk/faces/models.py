"""What somebody said of how it was; a row without an answer is one who did not reply."""

from dataclasses import dataclass
from datetime import datetime

from django.db import models
from django.db.models import Count, Q

from fingerpost.foundation.notes.models import Words
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.work.servicedesk.models import Ticket

LONGEST = 400


@dataclass(frozen=True, slots=True)
class Said:
    """How many were asked, and what they said."""

    asked: int
    good: int
    bad: int

    @property
    def silent(self) -> int:
        return self.asked - self.good - self.bad


class FaceQuerySet(TenantQuerySet["Face"]):
    def said_between(self, first: datetime, end: datetime) -> Said:
        """Of those who were asked from a moment on and before another."""
        asked = self.filter(asked_at__gte=first, asked_at__lt=end)
        told = asked.aggregate(
            asked=Count("pk"),
            good=Count("pk", filter=Q(is_good=True, said_at__lt=end)),
            bad=Count("pk", filter=Q(is_good=False, said_at__lt=end)),
        )
        return Said(**told)

    def words_between(self, first: datetime, end: datetime) -> "list[str]":
        """What was written, in no order that tells whose it is."""
        rows = self.filter(asked_at__gte=first, asked_at__lt=end).exclude(words="")
        return sorted(rows.values_list("words", flat=True))


class Face(TenantModel):
    """One request that was done, and how it was; shown in numbers, and words without a name."""

    ticket = models.ForeignKey(Ticket, on_delete=models.PROTECT, related_name="+", db_index=False)
    asked_at = models.DateTimeField()
    is_good = models.BooleanField("was it good", null=True, blank=True)
    words = Words("in their words", max_length=LONGEST, blank=True)
    said_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager.from_queryset(FaceQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "how it was"
        verbose_name_plural = "how it was"
        constraints = [models.UniqueConstraint(fields=["organisation", "ticket"], name="face_once")]
        indexes = [models.Index(fields=["organisation", "asked_at"], name="face_asked")]

    def __str__(self) -> str:
        return f"How {self.ticket.reference} was"
