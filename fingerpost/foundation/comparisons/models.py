"""A list on its way into a comparison, what a comparison found, and what was said about it."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.crypto import salted_hmac

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.foundation.ui.filters import written_date


class Outcome(models.TextChoices):
    """Where a row was found."""

    BOTH = "both", "In both"
    DIFFERS = "differs", "In both, and differing"
    ONLY_HERE = "only-here", "Only here"
    ONLY_THERE = "only-there", "Only there"
    ASIDE = "aside", "Set aside"


class Upload(TenantModel):
    """The cells of a list whose columns somebody is still choosing; gone once it is compared."""

    recorded = False

    register = models.CharField(max_length=40)
    source = models.CharField(max_length=20)
    source_name = models.CharField(max_length=80)
    file_name = models.CharField(max_length=120)
    headers = models.JSONField(default=list)
    rows = models.JSONField(default=list)
    """[[cell, ...], ...], without the columns that must not come in and what is personal."""
    personal = models.PositiveIntegerField(default=0)
    notes = models.JSONField(default=list)
    account = models.PositiveBigIntegerField(null=True)
    at = models.DateTimeField(default=now)

    objects = TenantManager["Upload"]()

    def __str__(self) -> str:
        return self.file_name


class ComparisonQuerySet(TenantQuerySet["Comparison"]):
    def of(self, register: str) -> "ComparisonQuerySet":
        """The comparisons of one register, the latest first."""
        return self.filter(register=register).order_by("-pk")


class Comparison(TenantModel):
    """A register held against another list on a day, and how many rows were found where."""

    register = models.CharField("register", max_length=40)
    source = models.CharField("kind of list", max_length=20)
    source_name = models.CharField("name of the list", max_length=80)
    kinds = models.JSONField("kinds compared", default=list, blank=True)
    file_name = models.CharField("file", max_length=120)
    at = models.DateTimeField("compared", default=now)
    by = models.CharField("compared by", max_length=120)
    there = models.PositiveIntegerField("rows in the list")
    both = models.PositiveIntegerField("in both", default=0)
    differing = models.PositiveIntegerField("of these differing", default=0)
    only_here = models.PositiveIntegerField("only here", default=0)
    only_there = models.PositiveIntegerField("only there", default=0)
    aside = models.PositiveIntegerField("set aside", default=0)
    personal = models.PositiveIntegerField("personal, not kept", default=0)
    last_row = models.PositiveBigIntegerField("last row then", default=0)
    before_at = models.DateTimeField("the one before", null=True, blank=True)
    settled = models.JSONField("settled since the one before", default=dict, blank=True)
    """{outcome: how many are no longer there}."""

    objects = TenantManager.from_queryset(ComparisonQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["organisation", "register", "-id"], name="comparison_latest")
        ]

    def __str__(self) -> str:
        return f"{self.source_name}, {written_date(self.at)}"


class ComparisonRow(TenantModel):
    """One row of a comparison: where it was found, what the list told of it, what differs."""

    recorded = False

    comparison = models.ForeignKey(
        Comparison, on_delete=models.CASCADE, related_name="rows", db_index=False
    )
    outcome = models.CharField(max_length=10, choices=Outcome)
    place = models.PositiveIntegerField()
    thing = models.PositiveBigIntegerField(null=True)
    title = models.CharField(max_length=240)
    key = models.CharField(max_length=200, blank=True)
    """How an answer to it is remembered."""
    told = models.JSONField(default=dict)
    differs = models.JSONField(default=list)
    """[[label, here, there], ...]"""
    why = models.CharField(max_length=200, blank=True)
    is_new = models.BooleanField(default=False)
    """Whether the comparison before did not find it there."""

    objects = TenantManager["ComparisonRow"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "comparison", "place"], name="comparison_row_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["organisation", "comparison", "outcome", "place"],
                name="comparison_row_outcome",
            )
        ]

    def __str__(self) -> str:
        return self.title


class Kind(models.TextChoices):
    """Why a row that is only in one list, or differs, is all right."""

    NOT_OURS = "not-ours", "It is not ours"
    PERSONAL = "personal", "It is somebody’s own"
    ON_PURPOSE = "on-purpose", "It is meant to be like this"
    OURS = "ours", "The register is right"


class AnswerQuerySet(TenantQuerySet["Answer"]):
    def in_force(self, today: date) -> "AnswerQuerySet":
        """Those whose day has not passed."""
        return self.filter(Q(until=None) | Q(until__gte=today))

    def of(self, register: str) -> "AnswerQuerySet":
        return self.filter(register=register)


class Answer(TenantModel):
    """Why a row is only in one list, or differs, remembered in the comparisons to come."""

    register = models.CharField("register", max_length=40)
    key = models.CharField("key", max_length=200)
    """That of a personal thing is only its mark, from which the key cannot be read."""
    kind = models.CharField("answer", max_length=10, choices=Kind)
    title = models.CharField("what it is", max_length=240, blank=True)
    thing = models.PositiveBigIntegerField("row of the register", null=True, blank=True)
    reason = models.CharField("reason", max_length=200)
    until = models.DateField("until", null=True, blank=True)
    at = models.DateTimeField("answered", default=now)
    by = models.CharField("answered by", max_length=120)

    objects = TenantManager.from_queryset(AnswerQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "register", "key"], name="comparison_answer_once"
            )
        ]

    def __str__(self) -> str:
        return self.title or "Something of somebody’s own"


def marks_of(key: str) -> list[str]:
    """What may stand in the place of the key of a personal thing; nothing for no key.

    The first is made with the key of this installation, the others with former ones. Serial
    numbers are few enough to try them all, so whoever has the database and the key of the
    installation can still find one; the database alone is not enough.
    """
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [_mark(key, secret) for secret in secrets] if key else []


def _mark(key: str, secret: str | bytes) -> str:
    made = salted_hmac("fingerpost.comparisons", key, secret=secret, algorithm="sha256")
    return f"own:{made.hexdigest()}"
