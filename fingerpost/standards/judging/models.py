"""What people say of requirements beside the records, and the thresholds that a school sets."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import models
from django.db.models import Q

from fingerpost.foundation.now import now
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.prepared import Given
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.standards.verdicts import Verdict

from .rules import Kind

LONGEST = 1000


class Status(models.TextChoices):
    STANDS = "stands", "Counts"
    WAITING = "waiting", "Waits for a second person"
    REFUSED = "refused", "Refused by a second person"
    RETURNED = "returned", "Sent back by a second person"
    ENDED = "ended", "Ended"


class JudgementQuerySet(TenantQuerySet["Judgement"]):
    def about(self, requirement: str | Given) -> "JudgementQuerySet":
        """What was said of a requirement, the latest first."""
        subjects = Subject.objects.filter(requirement=requirement)
        return self.filter(pk__in=subjects.values("judgement")).order_by("-recorded_at", "-pk")

    def about_any(self, requirements: Collection[str]) -> "JudgementQuerySet":
        """What was said under one of several ids."""
        subjects = Subject.objects.filter(requirement__in=requirements)
        return self.filter(pk__in=subjects.values("judgement"))

    def standing(self) -> "JudgementQuerySet":
        """What has neither ended nor to wait; it may have run out. The first to run out first."""
        return self.filter(status=Status.STANDS).order_by("until", "pk")

    def over(self, day: date) -> "JudgementQuerySet":
        """What ended or ran out before a day, the latest first."""
        ran_out = Q(status=Status.STANDS, until__lt=day)
        return self.filter(ran_out | Q(ended_at__isnull=False)).order_by("-until", "-pk")


class Judgement(TenantModel):
    """Somebody says how it stands with requirements; it stays as it was said."""

    kind = models.CharField(max_length=15, choices=Kind)
    verdict = models.CharField(max_length=15, choices=Verdict)
    words = models.TextField("what is said, or why", max_length=LONGEST)
    true_on = models.DateField("the day on which it was so")
    until = models.DateField("the last day on which it counts")
    owner = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="who looks again",
    )
    by = models.CharField("said by", max_length=120)
    account = models.PositiveBigIntegerField(null=True, blank=True)
    recorded_at = models.DateTimeField(default=now)

    status = models.CharField(max_length=10, choices=Status, default=Status.STANDS)
    since = models.DateTimeField("from when it counts", null=True, blank=True)
    agreed_by = models.CharField("who agreed", max_length=120, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.CharField(max_length=120, blank=True)
    ended_why = models.TextField("why it ended", max_length=LONGEST, blank=True)

    objects = TenantManager.from_queryset(JudgementQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gte=models.F("true_on")), name="judgement_until_after_day"
            )
        ]
        indexes = [
            models.Index(fields=["organisation", "until", "id"], name="judgement_until"),
            models.Index(fields=["organisation", "status", "until"], name="judgement_status"),
            models.Index(fields=["organisation", "owner"], name="judgement_owner"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} by {self.by}"

    @property
    def waits(self) -> bool:
        return self.status == Status.WAITING

    @property
    def stands(self) -> bool:
        return self.status == Status.STANDS


class SubjectQuerySet(TenantQuerySet["Subject"]):
    def counting(self, moment: datetime | Given, day: date | Given) -> "SubjectQuerySet":
        """What counted at a moment, for a day: begun by then, not ended, and not run out."""
        not_ended = Q(judgement__ended_at=None) | Q(judgement__ended_at__gt=moment)
        return self.filter(not_ended, judgement__since__lte=moment, judgement__until__gte=day)

    def over(self, back: date | Given, day: date | Given) -> "SubjectQuerySet":
        """What counted once and ran out between two days, or was ended since the first."""
        ran_out = Q(judgement__status=Status.STANDS, judgement__until__lt=day)
        over = ran_out | Q(judgement__status=Status.ENDED, judgement__since__isnull=False)
        return self.filter(over, judgement__until__gte=back)


class Subject(TenantModel):
    """A requirement that a judgement is about, in the edition that was read."""

    judgement = models.ForeignKey(
        Judgement, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    requirement = models.CharField(max_length=20)
    edition = models.DateField("edition of the standards")

    objects = TenantManager.from_queryset(SubjectQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "judgement", "requirement"], name="subject_once"
            )
        ]
        indexes = [models.Index(fields=["organisation", "requirement"], name="subject_requirement")]

    def __str__(self) -> str:
        return self.requirement


class OwnLimitQuerySet(TenantQuerySet["OwnLimit"]):
    def standing(self) -> "OwnLimitQuerySet":
        return self.filter(status=Status.STANDS)


class OwnLimit(TenantModel):
    """A threshold that a school set for itself, in per cent of rows, and why."""

    key = models.CharField(max_length=60)
    met = models.PositiveSmallIntegerField("met from")
    partly = models.PositiveSmallIntegerField("partly met from")
    words = models.TextField("why", max_length=LONGEST)
    by = models.CharField("set by", max_length=120)
    account = models.PositiveBigIntegerField(null=True, blank=True)
    recorded_at = models.DateTimeField(default=now)

    status = models.CharField(max_length=10, choices=Status, default=Status.STANDS)
    since = models.DateField("from when it counts", null=True, blank=True)
    agreed_by = models.CharField("who agreed", max_length=120, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.CharField(max_length=120, blank=True)

    objects = TenantManager.from_queryset(OwnLimitQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "threshold"
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "key"],
                condition=Q(status=Status.STANDS),
                name="own_limit_once",
            )
        ]
        indexes = [
            models.Index(fields=["organisation", "key", "id"], name="own_limit_key"),
            models.Index(fields=["organisation", "status"], name="own_limit_status"),
        ]

    def __str__(self) -> str:
        return f"Threshold of {self.key}: {self.met} and {self.partly} of every 100"
