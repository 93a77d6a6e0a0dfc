"""A stocktake, the rooms it goes to, and what was seen in them."""

from django.db import models
from django.db.models import Q

from fingerpost.foundation.now import now
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.keys import KeyField, fold
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.foundation.ui.filters import written_date
from fingerpost.records.estate.models import Asset

from .outcomes import Outcome


class StocktakeQuerySet(TenantQuerySet["Stocktake"]):
    def under_way(self) -> "StocktakeQuerySet":
        return self.filter(finished_at=None)

    def finished(self) -> "StocktakeQuerySet":
        return self.exclude(finished_at=None)


StocktakeManager = TenantManager.from_queryset(StocktakeQuerySet)


class Stocktake(TenantModel):
    """One look at all rooms of the school, or at some; its counts stand once it is finished."""

    whole_school = models.BooleanField("of the whole school", default=False)
    begun_at = models.DateTimeField("begun", default=now)
    begun_by = models.CharField("begun by", max_length=120)
    finished_at = models.DateTimeField("finished", null=True, blank=True)
    finished_by = models.CharField("finished by", max_length=120, blank=True)
    found = models.PositiveIntegerField("found", default=0)
    misplaced = models.PositiveIntegerField("not where the register says", default=0)
    missing = models.PositiveIntegerField("missing", default=0)
    gone = models.PositiveIntegerField("here, though gone by the register", default=0)
    unknown = models.PositiveIntegerField("not in the register", default=0)
    not_looked_for = models.PositiveIntegerField("in rooms that were not counted", default=0)

    objects = StocktakeManager()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "-id"], name="stocktake_latest")]

    def __str__(self) -> str:
        of = "the whole school" if self.whole_school else "some rooms"
        return f"Stocktake of {of}, begun {written_date(self.begun_at)}"

    @property
    def is_open(self) -> bool:
        return self.finished_at is None

    @property
    def expected(self) -> int:
        """How many things the register expected in the rooms that were counted."""
        return self.found + self.misplaced + self.missing

    @property
    def result(self) -> str:
        """ "412 of 440 found where the register says; 9 somewhere else; 19 missing"."""
        parts = [f"{self.found:,} of {self.expected:,} found where the register says"]
        if self.misplaced:
            parts.append(f"{self.misplaced:,} somewhere else")
        if self.missing:
            parts.append(f"{self.missing:,} missing")
        if self.gone:
            parts.append(f"{self.gone:,} here though the register says gone")
        if self.unknown:
            parts.append(f"{self.unknown:,} not in the register")
        return "; ".join(parts)


class Sheet(TenantModel):
    """One room of a stocktake; without a room, what the register places in none."""

    stocktake = models.ForeignKey(
        Stocktake, on_delete=models.PROTECT, related_name="sheets", db_index=False
    )
    room = models.ForeignKey(
        Room, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    label = models.CharField("room", max_length=260)
    finished_at = models.DateTimeField("counted", null=True, blank=True)
    finished_by = models.CharField("counted by", max_length=120, blank=True)

    objects = TenantManager["Sheet"]()

    class Meta(TenantModel.Meta):
        verbose_name = "room of a stocktake"
        verbose_name_plural = "rooms of stocktakes"
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "stocktake", "room"], name="sheet_room_once"
            ),
            models.UniqueConstraint(
                fields=["organisation", "stocktake"],
                condition=Q(room=None),
                name="sheet_one_without_room",
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def is_open(self) -> bool:
        return self.finished_at is None


class Line(TenantModel):
    """One thing in a stocktake: where it was seen, and where the register expected it."""

    stocktake = models.ForeignKey(
        Stocktake, on_delete=models.PROTECT, related_name="lines", db_index=False
    )
    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="lines")
    """Where it was seen; for a missing thing, where it should have been."""
    expected = models.ForeignKey(
        Sheet, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    """Where it should have been, if that is a room of this stocktake."""
    asset = models.ForeignKey(
        Asset, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    outcome = models.CharField("outcome", max_length=10, choices=Outcome)
    words = models.CharField("what was typed or scanned", max_length=160, blank=True)
    words_key = KeyField(max_length=160)
    thing = models.CharField("what it is", max_length=200, blank=True)
    register_said = models.CharField("where the register had it", max_length=200, blank=True)
    moves = models.BooleanField("is moved in the register when the stocktake ends", default=False)
    at = models.DateTimeField("when", default=now)
    by = models.CharField("who", max_length=120, blank=True)

    objects = TenantManager["Line"]()

    class Meta(TenantModel.Meta):
        verbose_name = "line of a stocktake"
        verbose_name_plural = "lines of stocktakes"
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "stocktake", "asset"],
                condition=Q(asset__isnull=False),
                name="line_asset_once",
            ),
            models.UniqueConstraint(
                fields=["organisation", "stocktake", "words_key"],
                condition=Q(asset=None),
                name="line_words_once",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "stocktake", "outcome", "id"], name="line_outcome")
        ]

    def __str__(self) -> str:
        return self.thing or self.words

    def keep_keys(self) -> None:
        """Fill the key that tells two unknown things apart."""
        self.words_key = fold(self.words)[:160]
