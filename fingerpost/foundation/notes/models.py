"""A note about a row of a register: who wrote it, when, and its words."""

from django.db import models

from fingerpost.foundation.now import now
from fingerpost.foundation.registers.declaration import Register, by_label
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

LONGEST = 2000


class Words(models.TextField):  # type: ignore[type-arg]
    """Text that stands in its row alone."""

    derived = True  # the trail keeps no copy, so that striking a note out leaves none


class NoteQuerySet(TenantQuerySet["Note"]):
    def of(self, thing: TenantModel) -> "NoteQuerySet":
        """The notes on one row, the latest first."""
        return self.filter(model=thing._meta.label, object_id=thing.pk).order_by("-pk")


NoteManager = TenantManager.from_queryset(NoteQuerySet)


class Note(TenantModel):
    """Something that a person noted about a row on a day; what is struck out has no words left."""

    inherited = True

    model = models.CharField(max_length=60)
    object_id = models.PositiveBigIntegerField()
    text = Words("note", max_length=LONGEST, blank=True)
    by = models.CharField("written by", max_length=120)
    account = models.PositiveBigIntegerField(null=True)
    at = models.DateTimeField(default=now)
    struck_by = models.CharField("struck out by", max_length=120, blank=True)
    struck_at = models.DateTimeField(null=True, blank=True)

    objects = NoteManager()

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["organisation", "model", "object_id", "-id"], name="note_of_row")
        ]

    def __str__(self) -> str:
        return f"Note by {self.by}"

    @property
    def register(self) -> Register | None:
        """The register that holds what the note is about."""
        return by_label(self.model)

    @property
    def thing(self) -> TenantModel | None:
        """What the note is about, if that is in scope."""
        return self.register.all().filter(pk=self.object_id).first() if self.register else None
