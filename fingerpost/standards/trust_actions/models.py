"""What a trust asked of its schools; what became of it stands with each school's thing to do."""

from django.db import models

from fingerpost.foundation.duties.models import LONGEST
from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet


class TrustActionQuerySet(TenantQuerySet["TrustAction"]):
    def latest_first(self) -> "TrustActionQuerySet":
        """The last asked first."""
        return self.order_by("-asked_at", "-pk")


class TrustAction(TenantModel):
    """One gap that several schools share, and what the trust asks of them."""

    requirement = models.CharField(max_length=20)
    title = models.CharField("what is to be done", max_length=160)
    words = models.TextField("more about it", max_length=LONGEST, blank=True)
    due_on = models.DateField("by when")
    asked_by = models.CharField(max_length=120)
    asked_account = models.PositiveBigIntegerField(null=True, blank=True)
    asked_at = models.DateTimeField(default=now)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_by = models.CharField(max_length=120, blank=True)
    why_withdrawn = models.TextField(max_length=LONGEST, blank=True)

    objects = TenantManager.from_queryset(TrustActionQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "asked_at"], name="trust_action_asked")]

    def __str__(self) -> str:
        return self.title
