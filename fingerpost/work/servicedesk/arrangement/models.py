"""Who supports what, version by version; a signed version is never changed."""

from django.db import models
from django.db.models import Q

from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.work.servicedesk.expectations.choices import Status

from .shapes import Arranged, read_arranged

OPEN = (Status.DRAFT, Status.ASKED)


class ArrangementQuerySet(TenantQuerySet["Arrangement"]):
    def latest_first(self) -> "ArrangementQuerySet":
        return self.order_by("-version")

    def open(self) -> "ArrangementQuerySet":
        """The one that is being prepared, if any."""
        return self.filter(status__in=OPEN)

    def agreed(self) -> "ArrangementQuerySet":
        """Those that were signed, the one in force first."""
        return self.filter(status=Status.AGREED).order_by("-version")


class Arrangement(TenantModel):
    """One version of who supports what; the latest that both signed is in force."""

    version = models.PositiveIntegerField()
    status = models.CharField(max_length=6, choices=Status, default=Status.DRAFT)
    body = models.JSONField(default=dict)
    review_on = models.DateField("to be looked at again", null=True, blank=True)
    agreed_on = models.DateField("signed on", null=True, blank=True)
    put_forward_by = models.CharField(max_length=120, blank=True)
    put_forward_as = models.CharField("in which role", max_length=200, blank=True)
    put_forward_on = models.DateField(null=True, blank=True)
    sent_back = models.TextField("why it was sent back", max_length=1000, blank=True)

    objects = TenantManager.from_queryset(ArrangementQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "support arrangement"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "version"], name="arrangement_version"),
            models.UniqueConstraint(
                fields=["organisation"],
                condition=Q(status__in=OPEN),
                name="arrangement_prepared_once",
            ),
        ]

    def __str__(self) -> str:
        return f"Support arrangement, version {self.version}"

    @property
    def arranged(self) -> Arranged:
        return read_arranged(self.body)

    @property
    def is_draft(self) -> bool:
        return self.status == Status.DRAFT

    @property
    def is_agreed(self) -> bool:
        return self.status == Status.AGREED
