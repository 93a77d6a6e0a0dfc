"""From when until when a school had a family of standards open."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.prepared import Given
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet


class OpeningQuerySet(TenantQuerySet["Opening"]):
    def standing(self) -> "OpeningQuerySet":
        return self.filter(closed_at=None)

    def at(self, moment: datetime | Given) -> "OpeningQuerySet":
        """What was open at a moment."""
        ended_later = Q(closed_at=None) | Q(closed_at__gt=moment)
        return self.filter(ended_later, opened_at__lte=moment)


class Opening(TenantModel):
    """A family of standards, or a list of our own, that counts for an organisation."""

    family = models.CharField(max_length=60)
    opened_at = models.DateTimeField(default=now)
    opened_by = models.CharField(max_length=120)
    edition = models.DateField("the edition worked with", null=True, blank=True)
    """Set on opening, and by accepting a later one; without it, the one in force on that day."""
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.CharField(max_length=120, blank=True)

    objects = TenantManager.from_queryset(OpeningQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "family"],
                condition=Q(closed_at=None),
                name="opening_once",
            )
        ]
        indexes = [models.Index(fields=["organisation", "closed_at"], name="opening_standing")]

    def __str__(self) -> str:
        return self.family
