"""What a school sets up once so that its queue runs by itself."""

from django.db import models

from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet


class ExamRoom(TenantModel):
    """A room in which exams are sat: in a week with exams its requests come first."""

    room = models.ForeignKey(Room, on_delete=models.PROTECT, related_name="+", db_index=False)

    objects = TenantManager["ExamRoom"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "room"], name="exam_room_once")
        ]

    def __str__(self) -> str:
        return f"Exams in {self.room}"


class PhraseQuerySet(TenantQuerySet["Phrase"]):
    def resolving(self) -> "PhraseQuerySet":
        """What was done, as it stands on the buttons of "Fixed"."""
        return self.filter(resolves=True).order_by("id")

    def replying(self) -> "PhraseQuerySet":
        """What is written to people again and again."""
        return self.filter(resolves=False).order_by("id")


class Phrase(TenantModel):
    """Words that the desk uses again and again: a reply, or what was done."""

    title = models.CharField("what it is called", max_length=60)
    text = models.TextField("what it says", max_length=2000)
    resolves = models.BooleanField("says what was done", default=False)

    objects = TenantManager.from_queryset(PhraseQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "resolves", "id"], name="phrase_list")]

    def __str__(self) -> str:
        return self.title
