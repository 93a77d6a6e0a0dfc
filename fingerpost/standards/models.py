"""What was found about a requirement, from when until when."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from fingerpost.foundation.tenancy.prepared import Given
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .verdicts import Verdict


class StoredFindingQuerySet(TenantQuerySet["StoredFinding"]):
    def open(self) -> "StoredFindingQuerySet":
        """What is believed now."""
        return self.filter(closed_at=None)

    def known_at(self, moment: datetime | Given) -> "StoredFindingQuerySet":
        """What was believed at a moment."""
        ended_later = Q(closed_at=None) | Q(closed_at__gt=moment)
        return self.filter(ended_later, opened_at__lte=moment)

    def history(self, requirement: str) -> "StoredFindingQuerySet":
        return self.filter(requirement=requirement).order_by("opened_at", "pk")


StoredFindingManager = TenantManager.from_queryset(StoredFindingQuerySet)


class StoredFinding(TenantModel):
    """A finding as an interval: a new row only when verdict, sentence or counts change.

    Derived from records, so it is exempt from the audit trail and written by findings.py only.
    """

    recorded = False

    requirement = models.CharField(max_length=20)
    key = models.CharField(max_length=60)
    verdict = models.CharField(max_length=15, choices=Verdict)
    because = models.TextField()
    met = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    left_out = models.JSONField(default=list)
    todo = models.CharField(max_length=160, blank=True)
    go_to = models.CharField(max_length=300, blank=True)
    oldest_on = models.DateField(null=True)
    holds_until = models.DateField(null=True)
    due_again_on = models.DateField(null=True)
    wrong = models.JSONField(default=dict)
    """The rows that were wrong when it was found: how many, where all are, and the first few by
    their addresses alone; what they said is on the record of each."""
    seen = models.JSONField(default=dict)
    fell_from = models.CharField(max_length=15, choices=Verdict, blank=True)
    fell_at = models.DateTimeField(null=True)
    fell_why = models.TextField(blank=True)
    opened_at = models.DateTimeField()
    checked_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    objects = StoredFindingManager()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "requirement"],
                condition=Q(closed_at=None),
                name="finding_one_open",
            )
        ]
        indexes = [
            models.Index(fields=["organisation", "requirement", "opened_at"], name="finding_past"),
            models.Index(fields=["organisation", "closed_at"], name="finding_open"),
        ]

    def __str__(self) -> str:
        return f"{self.requirement} {self.verdict}"
