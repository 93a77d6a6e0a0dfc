"""What was shown, to whom it was shared, and who looked."""

from datetime import date

from django.db import models

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

LONGEST = 120


class BundleQuerySet(TenantQuerySet["Bundle"]):
    def latest_first(self) -> "BundleQuerySet":
        return self.order_by("-made_at", "-pk")


class Bundle(TenantModel):
    """A signed file that says where the school stood; its bytes stand among the files."""

    as_at = models.DateField("as at")
    made_at = models.DateTimeField(default=now)
    by = models.CharField("made by", max_length=LONGEST)
    account = models.PositiveBigIntegerField(null=True, blank=True)
    families = models.JSONField(default=list)
    summary = models.TextField()
    rows = models.PositiveIntegerField("rows behind it", default=0)
    size = models.PositiveIntegerField("size in bytes")
    sha256 = models.CharField("SHA-256", max_length=64)
    fingerprint = models.CharField("fingerprint of the key", max_length=32)

    objects = TenantManager.from_queryset(BundleQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "made_at", "id"], name="bundle_latest")]

    def __str__(self) -> str:
        return f"Evidence as at {self.as_at:%-d %B %Y}"

    @property
    def file(self) -> StoredFile | None:
        """Where its bytes are noted; None once they went."""
        return StoredFile.objects.all().of(self).first()

    def is_open_to(self, actor: Actor) -> bool:
        """Whether somebody may have it: one with rows only whoever took them out."""
        return not self.rows or self.account == actor.account_id


class ShareQuerySet(TenantQuerySet["Share"]):
    def open(self, day: date) -> "ShareQuerySet":
        """What can be read on a day, the first to end first."""
        return self.filter(withdrawn_at=None, until__gte=day).order_by("until", "pk")

    def of(self, bundle: Bundle) -> "ShareQuerySet":
        """Every share of a bundle, the latest first."""
        return self.filter(bundle=bundle).order_by("-pk")


class Share(TenantModel):
    """Somebody outside may read a bundle until a day; only the digest of the link is kept."""

    bundle = models.ForeignKey(Bundle, on_delete=models.PROTECT, related_name="+", db_index=False)
    name = models.CharField("who reads it", max_length=LONGEST)
    works_for = models.CharField("for whom they work", max_length=LONGEST)
    until = models.DateField("last day")
    digest = models.CharField(max_length=64)
    shared_at = models.DateTimeField(default=now)
    by = models.CharField("shared by", max_length=LONGEST)
    account = models.PositiveBigIntegerField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.CharField(max_length=LONGEST, blank=True)

    objects = TenantManager.from_queryset(ShareQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "digest"], name="share_digest_once")
        ]
        indexes = [models.Index(fields=["organisation", "bundle", "id"], name="share_of_bundle")]

    def __str__(self) -> str:
        return f"{self.name}, {self.works_for}"

    def is_open(self, day: date) -> bool:
        return self.withdrawn_at is None and day <= self.until


class What(models.TextChoices):
    """What somebody did with a link."""

    LOOK = "look", "Looked at the page"
    DOWNLOAD = "download", "Took the file"


class Look(TenantModel):
    """The link of a share was used; of whoever used it nothing is known, and nothing is kept."""

    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="+", db_index=False)
    what = models.CharField(max_length=10, choices=What)
    at = models.DateTimeField(default=now)

    objects = TenantManager["Look"]()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "share", "id"], name="look_of_share")]

    def __str__(self) -> str:
        return self.get_what_display()
