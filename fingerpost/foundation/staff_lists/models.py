"""A staff list as it was held against the list of people, and what it asks of somebody."""

from datetime import date

from django.db import models

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.foundation.ui.filters import written_date


class Kind(models.TextChoices):
    """What a list says has changed about somebody."""

    JOINER = "joiner", "Joins"
    RETURNER = "returner", "Comes back"
    MOVER = "mover", "Moves"
    LEAVER = "leaver", "Leaves"
    UNCLEAR = "unclear", "May be the same person"
    DETAILS = "details", "Other details"


class State(models.TextChoices):
    WAITING = "waiting", "Waiting"
    DONE = "done", "Confirmed"
    PUT_OFF = "put-off", "Not now"
    UNDONE = "undone", "Taken back"


class StaffListQuerySet(TenantQuerySet["StaffList"]):
    def latest_first(self) -> "StaffListQuerySet":
        return self.order_by("-pk")

    def in_force(self) -> "StaffListQuerySet":
        """Those that nobody has taken back."""
        return self.filter(undone_at=None)


class StaffList(TenantModel):
    """A staff list of another program, held against the list of people on a day."""

    file_name = models.CharField("file", max_length=120)
    taken_on = models.DateField("date of the list")
    is_complete = models.BooleanField("names everybody", default=False)
    people = models.PositiveIntegerField("people in the list", default=0)
    counts = models.JSONField("what it showed", default=dict, blank=True)
    """{kind: how many}."""
    waiting = models.PositiveIntegerField("waiting for an answer", default=0)
    notes = models.JSONField("what could not be read", default=list, blank=True)
    refused = models.JSONField("columns left out by name", default=list, blank=True)
    at = models.DateTimeField("compared", default=now)
    by = models.CharField("compared by", max_length=120)
    undone_at = models.DateTimeField("taken back", null=True, blank=True)

    objects = TenantManager.from_queryset(StaffListQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "-id"], name="staff_list_latest")]

    def __str__(self) -> str:
        return f"{self.file_name}, {written_date(self.taken_on)}"


class DifferenceQuerySet(TenantQuerySet["Difference"]):
    def of(self, staff_list: StaffList) -> "DifferenceQuerySet":
        return self.filter(staff_list=staff_list).order_by("title", "pk")

    def waiting(self) -> "DifferenceQuerySet":
        return self.filter(state=State.WAITING)


class Difference(TenantModel):
    """What a staff list says of one person that the list of people does not; to be confirmed."""

    recorded = False
    restricted = True  # who leaves when, and why, before colleagues know

    staff_list = models.ForeignKey(
        StaffList, on_delete=models.CASCADE, related_name="differences", db_index=False
    )
    kind = models.CharField(max_length=10, choices=Kind)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    person = models.PositiveBigIntegerField(null=True)
    title = models.CharField(max_length=120)
    values = models.JSONField(default=dict)
    """{field: [from, to]}; a day is written as 2026-03-02."""
    day = models.DateField(null=True)
    """The last working day, as far as the list tells it."""
    why = models.CharField(max_length=200, blank=True)
    mark = models.CharField(max_length=64)
    """The same for the same question in the next list."""
    reason = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=120, blank=True)

    objects = TenantManager.from_queryset(DifferenceQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(
                fields=["organisation", "staff_list", "kind", "title"], name="staff_difference"
            )
        ]

    def __str__(self) -> str:
        return self.title

    def last_day(self, today: date) -> date:
        """The last working day to note: the list's own, or the day of the answer."""
        return self.day or today
