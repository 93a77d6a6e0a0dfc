"""What is expected of IT support, version by version; an agreed version is never changed."""

from datetime import date

from django.db import models
from django.db.models import Q

from fingerpost.foundation.tenancy.prepared import Given
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .choices import Status
from .shapes import Promise, read_promise

OPEN = (Status.DRAFT, Status.ASKED)


class ExpectationsQuerySet(TenantQuerySet["Expectations"]):
    def latest_first(self) -> "ExpectationsQuerySet":
        return self.order_by("-version")

    def open(self) -> "ExpectationsQuerySet":
        """The one that is being prepared, if any."""
        return self.filter(status__in=OPEN)

    def agreed(self) -> "ExpectationsQuerySet":
        return self.filter(status=Status.AGREED)

    def holding_on(self, day: date | Given) -> "ExpectationsQuerySet":
        """Those that hold from a day or earlier, the one in force first."""
        return self.agreed().filter(holds_from__lte=day).order_by("-holds_from", "-version")


class Expectations(TenantModel):
    """One version of what was agreed with IT support, and from when it holds."""

    inherited = True

    version = models.PositiveIntegerField()
    status = models.CharField(max_length=6, choices=Status, default=Status.DRAFT)
    body = models.JSONField(default=dict)
    wanted_from = models.DateField("to hold from", null=True, blank=True)
    holds_from = models.DateField("holds from", null=True, blank=True)
    agreed_on = models.DateField("agreed on", null=True, blank=True)
    put_forward_by = models.CharField(max_length=120, blank=True)
    put_forward_as = models.CharField("in which role", max_length=200, blank=True)
    put_forward_on = models.DateField(null=True, blank=True)
    sent_back = models.TextField("why it was sent back", max_length=1000, blank=True)

    objects = TenantManager.from_queryset(ExpectationsQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "service expectations"
        verbose_name_plural = "service expectations"
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "version"], name="expectations_version"
            ),
            models.UniqueConstraint(
                fields=["organisation"],
                condition=Q(status__in=OPEN),
                name="expectations_prepared_once",
            ),
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

    @property
    def is_draft(self) -> bool:
        return self.status == Status.DRAFT

    @property
    def is_agreed(self) -> bool:
        return self.status == Status.AGREED
