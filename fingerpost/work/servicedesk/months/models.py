"""A month at the desk as it was when it was over; no later change of anything alters it."""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import TextChoices

from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.work.servicedesk.faces.models import Said
from fingerpost.work.servicedesk.faces.reading import in_words

from .lessons import Lost
from .rules import Tally, together

LONGEST = 1000


class Rows(models.JSONField):
    """What the figures were counted from; hundreds of lines that the hash stands for."""

    derived = True  # the trail keeps the hash, which says whether they are still the same


class MonthQuerySet(TenantQuerySet["Month"]):
    def latest_first(self) -> "MonthQuerySet":
        """Without what they were counted from."""
        return self.defer("rows").order_by("-first_on")


class Month(TenantModel):
    """The promises that came to their end in a month, and what was said about it."""

    first_on = models.DateField("month")
    frozen_at = models.DateTimeField("frozen")
    frozen_by = models.CharField(max_length=120)
    figures = models.JSONField(default=dict)
    rows = Rows(default=list, blank=True)
    content = models.CharField("hash of what it says", max_length=64)
    shown_from = models.DateField("shown from")
    """Until then it is for those who did the work, unless they have said what it meant."""
    words = models.TextField("what IT support says", max_length=LONGEST, blank=True)
    words_by = models.CharField(max_length=120, blank=True)
    words_on = models.DateField(null=True, blank=True)
    conclusion = models.TextField("what follows", max_length=LONGEST, blank=True)
    concluded_by = models.CharField(max_length=120, blank=True)
    concluded_on = models.DateField(null=True, blank=True)

    objects = TenantManager.from_queryset(MonthQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "month at the desk"
        verbose_name_plural = "months at the desk"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "first_on"], name="month_frozen_once")
        ]

    def __str__(self) -> str:
        return f"{self.first_on:%B %Y}"

    @property
    def tallies(self) -> list[Tally]:
        """By priority."""
        return [Tally(**each) for each in self.figures.get("tallies", ())]

    @property
    def whole(self) -> Tally:
        """All priorities together."""
        return together(self.tallies)

    def count(self, word: str) -> Any:
        """One of `came`, `solved`, `reopened`, `left_open`, `left_out`, `class_waits`."""
        return self.figures.get(word, 0)

    @property
    def replied(self) -> int:
        """How many said how it was."""
        told = self.figures.get("said", {})
        return int(told.get("good", 0) + told.get("bad", 0))

    @property
    def lost(self) -> Lost | None:
        """Lessons; None where they were not counted."""
        told = self.figures.get("lost")
        return Lost(**told) if told else None

    @property
    def lost_said(self) -> str:
        """The same in words, or why they were not counted."""
        if self.lost:
            return self.lost.said()
        if "lost" in self.figures:
            return "Not counted, as the dates of the term were not known"
        return "Not counted, as this month was frozen before lessons were counted"

    def said(self) -> str:
        """What those said whose requests were solved, in words; too few answers stay hidden."""
        return in_words(Said(**self.figures["said"]) if "said" in self.figures else Said(0, 0, 0))

    def is_shown(self, day: date) -> bool:
        return self.shown_from <= day


class Kind(TextChoices):
    """What a leader looks at together with IT support."""

    SERVICE = "service", "How well what was agreed works"
    CAPACITY = "capacity", "Whether people, time and money are enough"


class MinutesQuerySet(TenantQuerySet["Minutes"]):
    def of(self, kind: Kind) -> "MinutesQuerySet":
        """The latest first."""
        return self.filter(kind=kind).order_by("-held_on", "-pk")


class Minutes(TenantModel):
    """A look at IT support by those who answer for it: who took part, and what follows."""

    kind = models.CharField("what it was about", max_length=8, choices=Kind)
    held_on = models.DateField("held on")
    took_part = models.CharField("who took part", max_length=200)
    figures = models.TextField("what the figures were", max_length=LONGEST, blank=True)
    found = models.TextField("what was found", max_length=2 * LONGEST)
    follows = models.TextField("what follows", max_length=LONGEST)
    noted_by = models.CharField(max_length=120)

    objects = TenantManager.from_queryset(MinutesQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "minutes about IT support"
        verbose_name_plural = "minutes about IT support"
        indexes = [models.Index(fields=["organisation", "kind", "held_on"], name="minutes_of_kind")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.held_on:%Y-%m-%d}"


class CostQuerySet(TenantQuerySet["Cost"]):
    def latest_first(self) -> "CostQuerySet":
        return self.order_by("-starts_on")


class Cost(TenantModel):
    """What IT support costs in a year; another year is another row."""

    starts_on = models.DateField("the year from")
    amount = models.DecimalField("pounds in that year", max_digits=10, decimal_places=2)
    covers = models.CharField("what it covers", max_length=300)
    noted_by = models.CharField(max_length=120)

    objects = TenantManager.from_queryset(CostQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "cost of IT support"
        verbose_name_plural = "costs of IT support"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "starts_on"], name="cost_of_year_once"),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="cost_above_nought"),
        ]

    def __str__(self) -> str:
        return f"IT support, year from {self.starts_on:%Y-%m-%d}"
