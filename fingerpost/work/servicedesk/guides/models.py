"""A guide, and who has read it."""

from datetime import date

from django.db import models

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.notes.models import Words
from fingerpost.foundation.tenancy.keys import KeyField
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.records.systems.models import System

from .choices import Audience, Topic, Useful


class GuideQuerySet(TenantQuerySet["Guide"]):
    def for_reader(self, actor: Actor) -> "GuideQuerySet":
        """What somebody may read: technical notes are for few."""
        found = self.filter(out_on=None).order_by("title", "pk")
        if actor.may("guides.view_technical"):
            return found
        return found.exclude(audience=Audience.TECHNICAL)

    def in_date(self, day: date) -> "GuideQuerySet":
        """In use, and not overdue to be looked at again."""
        return self.filter(out_on=None, review_on__gte=day)


class Guide(TenantModel):
    """How something is done, in a few steps; each change is a new version."""

    title = models.CharField("title", max_length=120)
    audience = KeyField("for whom", max_length=10, choices=Audience, default=Audience.ALL)
    topic = KeyField("about", max_length=12, choices=Topic, default=Topic.OTHER)
    system = models.ForeignKey(
        System, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    also = models.CharField("other words people use for it", max_length=200, blank=True)
    body = Words("what to do", max_length=20_000)
    owner = models.CharField("who keeps it right", max_length=120)
    review_on = models.DateField("look at it again by")
    version = models.PositiveIntegerField(default=1, editable=False)
    changed_on = models.DateField("last changed", editable=False)
    changed_by = models.CharField(max_length=120, editable=False)
    out_on = models.DateField("taken out of use", null=True, blank=True, editable=False)

    objects = TenantManager.from_queryset(GuideQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["organisation", "out_on", "review_on"], name="guide_review"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_technical(self) -> bool:
        return str(self.audience) == Audience.TECHNICAL


class Reader(TenantModel):
    """Somebody who read a guide, in which version, and whether it helped."""

    guide = models.ForeignKey(
        Guide, on_delete=models.CASCADE, related_name="readers", db_index=False
    )
    account = models.PositiveBigIntegerField()
    by = models.CharField(max_length=120)
    version = models.PositiveIntegerField(null=True, blank=True)
    """The version that they say they have read; none while they only said whether it helped."""
    read_on = models.DateField(null=True, blank=True)
    useful = models.CharField(max_length=3, choices=Useful, blank=True)

    objects = TenantManager["Reader"]()

    class Meta(TenantModel.Meta):
        verbose_name = "reader of a guide"
        verbose_name_plural = "readers of guides"
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "guide", "account"], name="guide_reader_once"
            )
        ]

    def __str__(self) -> str:
        return self.by
