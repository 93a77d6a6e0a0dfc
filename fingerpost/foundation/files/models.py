"""Which file belongs to which record; the bytes stand on disk under their hash."""

from django.db import models

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .carriers import CARRIERS, Carrier
from .kinds import CONTENT_TYPES, Kind
from .limits import MEGABYTE
from .naming import LONGEST


class StoredFileQuerySet(TenantQuerySet["StoredFile"]):
    def of(self, thing: TenantModel) -> "StoredFileQuerySet":
        """The files of one record, the first attached first."""
        return self.filter(
            organisation=thing.organisation_id, model=thing._meta.label, object_id=thing.pk
        ).order_by("pk")


StoredFileManager = TenantManager.from_queryset(StoredFileQuerySet)


class StoredFile(TenantModel):
    """A file attached to a record; whoever may see the record may fetch it."""

    inherited = True

    name = models.CharField("name", max_length=LONGEST)
    kind = models.CharField("kind", max_length=5, choices=Kind)
    size = models.PositiveIntegerField("size in bytes")
    sha256 = models.CharField("SHA-256", max_length=64)
    model = models.CharField(max_length=60)
    object_id = models.PositiveBigIntegerField()
    by = models.CharField("stored by", max_length=120)
    account = models.PositiveBigIntegerField(null=True, blank=True)
    stored_at = models.DateTimeField(default=now)

    objects = StoredFileManager()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "model", "object_id", "sha256"], name="file_once_per_thing"
            )
        ]
        indexes = [models.Index(fields=["organisation", "sha256"], name="file_bytes")]

    def __str__(self) -> str:
        return self.name

    @property
    def content_type(self) -> str:
        return CONTENT_TYPES[self.kind]

    @property
    def size_in_words(self) -> str:
        """What people read: 84 kB, 1.4 MB."""
        if self.size < MEGABYTE:
            return f"{max(self.size // 1024, 1)} kB"
        return f"{self.size / MEGABYTE:.1f} MB"

    @property
    def carrier(self) -> Carrier | None:
        """What its kind of record says of files; None when that carries none any more."""
        return CARRIERS.get(self.model)

    @property
    def thing(self) -> TenantModel | None:
        """The record it belongs to, if that is in scope."""
        found = self.carrier.thing(self.object_id) if self.carrier else None
        return found if found and found.organisation_id == self.organisation_id else None
