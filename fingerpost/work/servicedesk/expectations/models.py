"""What is expected of IT support, version by version; an agreed version is never changed."""

from datetime import date

from django.db import models
from django.db.models import Q

from fingerpost.foundation.tenancy.prepared import Given
from fingerpost.foundation.tenancy.rows import TenantManager

from .choices import Status
from .shapes import Promise, read_promise
from .versions import Version, VersionQuerySet


class ExpectationsQuerySet(VersionQuerySet["Expectations"]):
    def holding_on(self, day: date | Given) -> "ExpectationsQuerySet":
        """Those that hold from a day or earlier, the one in force first."""
        return self.agreed().filter(holds_from__lte=day).order_by("-holds_from", "-version")


class Expectations(Version):
    """One version of what was agreed with IT support, and from when it holds."""

    inherited = True

    wanted_from = models.DateField("to hold from", null=True, blank=True)
    holds_from = models.DateField("holds from", null=True, blank=True)
    agreed_on = models.DateField("agreed on", null=True, blank=True)

    objects = TenantManager.from_queryset(ExpectationsQuerySet)()

    class Meta(Version.Meta):
        verbose_name = "service expectations"
        verbose_name_plural = "service expectations"
        constraints = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(status=Status.AGREED) | Q(holds_from__gt=models.F("agreed_on")),
                name="expectations_never_backdated",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "status", "holds_from"], name="expectations_hold")
        ]

    def __str__(self) -> str:
        return f"Service expectations, version {self.version}"

    @property
    def promise(self) -> Promise:
        return read_promise(self.body)
