"""What was found at a check, and how a school goes about it."""

from django.db import models

from fingerpost.foundation.notes.models import Words
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.foundation.ui.filters import written_date

from .shelf import Check, checks


class By(models.TextChoices):
    """How a school is reminded of a check."""

    TICK = "tick", "In the calendar, until somebody notes what they found"
    REQUEST = "request", "In the calendar, and by a request at the desk"


class ResultQuerySet(TenantQuerySet["Result"]):
    def latest_first(self) -> "ResultQuerySet":
        return self.order_by("-looked_on", "-pk")


class Result(TenantModel):
    """Somebody looked at a sample and says how many were as they should be; it stands as said."""

    word = models.CharField("which check", max_length=40)
    looked_on = models.DateField("looked")
    by = models.CharField("looked by", max_length=120)
    account = models.PositiveBigIntegerField(null=True, blank=True)
    met = models.PositiveIntegerField("as they should be")
    of = models.PositiveIntegerField("looked at")
    words = Words("what was found", max_length=2000, blank=True)

    objects = TenantManager.from_queryset(ResultQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "result of a check"
        verbose_name_plural = "results of checks"
        indexes = [
            models.Index(fields=["organisation", "word", "-looked_on", "-id"], name="round_latest")
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(of__gt=0, met__lte=models.F("of")), name="round_met_of"
            )
        ]

    def __str__(self) -> str:
        return f"{self.title}, {written_date(self.looked_on)}"

    @property
    def check_declared(self) -> Check | None:
        """What it was a look for; none once we have dropped that check."""
        return checks().get(self.word)

    @property
    def title(self) -> str:
        return self.check_declared.title if self.check_declared else self.word

    @property
    def said(self) -> str:
        """ "4 of 5 devices", as the page and the finding say it."""
        what = self.check_declared.looks_at if self.check_declared else ""
        return f"{self.met:,} of {self.of:,} {what}".strip()


class Plan(TenantModel):
    """A check that the school has taken up: from when it falls due, and how one is reminded."""

    word = models.CharField("which check", max_length=40)
    first_on = models.DateField("first due")
    how = models.CharField("how you are reminded", max_length=8, choices=By, default=By.TICK)
    request = models.PositiveIntegerField("request of the next look", null=True, blank=True)
    """The number of the ticket that was opened for it."""

    objects = TenantManager["Plan"]()

    class Meta(TenantModel.Meta):
        verbose_name = "check taken up"
        verbose_name_plural = "checks taken up"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "word"], name="round_plan_once")
        ]

    def __str__(self) -> str:
        declared = checks().get(self.word)
        return declared.title if declared else self.word
