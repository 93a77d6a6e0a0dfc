"""A school's moves into and out of trusts, from the first word until both have agreed."""

from datetime import timedelta

from django.db import models
from django.db.models import Q

from fingerpost.foundation.now import now, today
from fingerpost.foundation.tenancy.models import Organisation

OFFER_HOLDS = timedelta(days=14)
"""How long the link to a place in a trust can be used."""


class What(models.TextChoices):
    JOIN = "join", "Join"
    LEAVE = "leave", "Leave"


class MoveQuerySet(models.QuerySet["Move"]):
    def waiting(self) -> "MoveQuerySet":
        """Neither agreed nor withdrawn, and its day has not passed."""
        return self.filter(settled_at=None, on__gte=today())

    def of(self, organisation: Organisation) -> "MoveQuerySet":
        """Those that concern a school or a trust."""
        rows = self.filter(Q(school=organisation) | Q(trust=organisation))
        return rows.select_related("school", "trust").order_by("on", "pk")

    def offered(self, digest: str) -> "MoveQuerySet":
        """The place in a trust that a link leads to."""
        fresh = self.waiting().filter(what=What.JOIN, asked_at__gt=now() - OFFER_HOLDS)
        return fresh.filter(digest=digest).select_related("trust")


class Move(models.Model):
    """A trust or a school asks the other side for a day on which they come together or part."""

    what = models.CharField(max_length=5, choices=What)
    trust = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    school = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    """Unknown until a place is taken up: a trust is not told which schools are here."""
    on = models.DateField("day")
    """The first day in the trust, or the last."""
    asked_by = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=now)
    digest = models.CharField(max_length=64, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    is_agreed = models.BooleanField(default=False)

    objects = MoveQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.what} {self.trust_id} on {self.on}"
