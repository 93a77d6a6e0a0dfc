"""Who supports what, version by version; a signed version is never changed."""

from django.db import models

from fingerpost.foundation.tenancy.rows import TenantManager
from fingerpost.work.servicedesk.expectations.versions import Version, VersionQuerySet

from .shapes import Arranged, read_arranged


class ArrangementQuerySet(VersionQuerySet["Arrangement"]):
    """Whichever everybody signed last is in force."""


class Arrangement(Version):
    """One version of who supports what; the latest that both signed is in force."""

    review_on = models.DateField("to be looked at again", null=True, blank=True)
    agreed_on = models.DateField("signed on", null=True, blank=True)

    objects = TenantManager.from_queryset(ArrangementQuerySet)()

    class Meta(Version.Meta):
        verbose_name = "support arrangement"

    def __str__(self) -> str:
        return f"Support arrangement, version {self.version}"

    @property
    def arranged(self) -> Arranged:
        return read_arranged(self.body)
