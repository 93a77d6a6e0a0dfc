"""What two sides sign, version by version: how each stands, and who put it forward."""

from typing import Self

from django.db import models
from django.db.models import Q

from fingerpost.foundation.tenancy.rows import TenantModel, TenantQuerySet

from .choices import Status

OPEN = (Status.DRAFT, Status.ASKED)


class VersionQuerySet[Row: "Version"](TenantQuerySet[Row]):
    def latest_first(self) -> Self:
        return self.order_by("-version")

    def open(self) -> Self:
        """The one that is being prepared, if any."""
        return self.filter(status__in=OPEN)

    def agreed(self) -> Self:
        """Those that everybody signed, the latest first."""
        return self.filter(status=Status.AGREED).latest_first()


class Version(TenantModel):
    """One version of what both sides sign; once signed it is never changed."""

    version = models.PositiveIntegerField()
    status = models.CharField(max_length=6, choices=Status, default=Status.DRAFT)
    body = models.JSONField(default=dict)
    put_forward_by = models.CharField(max_length=120, blank=True)
    put_forward_as = models.CharField("in which role", max_length=200, blank=True)
    put_forward_on = models.DateField(null=True, blank=True)
    sent_back = models.TextField("why it was sent back", max_length=1000, blank=True)

    class Meta(TenantModel.Meta):
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["organisation", "version"], name="%(class)s_version"),
            models.UniqueConstraint(
                fields=["organisation"],
                condition=Q(status__in=OPEN),
                name="%(class)s_prepared_once",
            ),
        ]

    @property
    def is_draft(self) -> bool:
        return self.status == Status.DRAFT

    @property
    def is_asked(self) -> bool:
        """It waits for signatures."""
        return self.status == Status.ASKED

    @property
    def is_agreed(self) -> bool:
        return self.status == Status.AGREED
