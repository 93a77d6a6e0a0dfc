"""What was reported of an asset, by nobody in particular."""

from django.db import models

from fingerpost.foundation.notes.models import Words
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet


class Trouble(models.TextChoices):
    """What is wrong, in the words of whoever stands before it."""

    DEAD = "dead", "It does not turn on"
    BROKEN = "broken", "It is broken or damaged"
    PICTURE = "picture", "The picture or the sound is wrong"
    NETWORK = "network", "It does not connect"
    MISSING = "missing", "A part of it is missing"
    OTHER = "other", "Something else"


class State(models.TextChoices):
    """What became of a report."""

    OPEN = "open", "Open"
    MENDED = "mended", "Mended"
    NO_FAULT = "no-fault", "Not a fault"


class Line(models.CharField):  # type: ignore[type-arg]
    """A line that stands in its row alone."""

    derived = True  # the trail keeps no copy: what people write goes when its time is up


class FaultReportQuerySet(TenantQuerySet["FaultReport"]):
    def open(self) -> "FaultReportQuerySet":
        return self.filter(state=State.OPEN)

    def closed(self) -> "FaultReportQuerySet":
        return self.exclude(state=State.OPEN)


class FaultReport(TenantModel):
    """Something wrong with an asset. It is not kept who said so: nobody needs to sign in."""

    asset = models.ForeignKey(
        "estate.Asset", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    trouble = models.CharField("what is wrong", max_length=12, choices=Trouble)
    words = Words("in their words", max_length=10_000, blank=True)
    at = models.DateTimeField("reported")
    times = models.PositiveIntegerField("said by", default=1)
    state = models.CharField("state", max_length=10, choices=State, default=State.OPEN)
    done = Line("what was done", max_length=300, blank=True)
    closed_at = models.DateTimeField("closed", null=True, blank=True)

    objects = TenantManager.from_queryset(FaultReportQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["organisation", "state", "-id"], name="fault_state"),
            models.Index(fields=["organisation", "asset", "-id"], name="fault_asset"),
            models.Index(fields=["organisation", "closed_at"], name="fault_closed"),
        ]

    def __str__(self) -> str:
        return f"{self.get_trouble_display()}, {self.at:%Y-%m-%d}"

    @property
    def is_open(self) -> bool:
        return self.state == State.OPEN
