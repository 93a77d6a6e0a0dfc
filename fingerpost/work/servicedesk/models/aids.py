"""What a school sets up once so that its queue runs by itself."""

from django.db import models

from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.records.systems.models import System

from ..choices import Kind
from .tickets import Ticket


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


class RuleQuerySet(TenantQuerySet["Rule"]):
    def in_order(self) -> "RuleQuerySet":
        """As they are tried: the one that was kept first comes first."""
        return self.select_related("room", "system").order_by("id")


class Rule(TenantModel):
    """Who takes a new request about a room, a kind or a system, or several of these together."""

    room = models.ForeignKey(
        Room, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    kind = models.CharField("kind", max_length=10, choices=Kind, blank=True)
    system = models.ForeignKey(
        System, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    account = models.PositiveBigIntegerField("who takes it")

    objects = TenantManager.from_queryset(RuleQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "rule of who takes what"
        verbose_name_plural = "rules of who takes what"
        indexes = [models.Index(fields=["organisation", "id"], name="desk_rule_order")]

    def __str__(self) -> str:
        named = (self.get_kind_display(), self.system and self.system.name, self.room)
        return ", ".join(str(each) for each in named if each)

    def fits(self, ticket: Ticket) -> bool:
        """Whether a ticket is about everything that the rule names."""
        return (
            self.room_id in (None, ticket.room_id)
            and self.system_id in (None, ticket.system_id)
            and self.kind in ("", ticket.kind)
        )


class EffortNoting(TenantModel):
    """There while a school notes how long requests take; without it nothing is asked or told."""

    since = models.DateField("since")

    objects = TenantManager["EffortNoting"]()

    class Meta(TenantModel.Meta):
        verbose_name = "noting of how long requests take"
        verbose_name_plural = "notings of how long requests take"
        constraints = [models.UniqueConstraint(fields=["organisation"], name="effort_noting_once")]

    def __str__(self) -> str:
        return f"How long requests take, since {self.since:%Y-%m-%d}"
