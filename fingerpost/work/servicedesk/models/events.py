"""What happened to a ticket, one row each time, never changed."""

from django.db import models

from fingerpost.foundation.tenancy.prepared import Given
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from ..choices import EventKind
from .tickets import Line, Ticket


class EventQuerySet(TenantQuerySet["Event"]):
    def of(self, ticket: Ticket | Given) -> "EventQuerySet":
        """What happened to a ticket, in order."""
        return self.filter(ticket=ticket).order_by("id")


class Event(TenantModel):
    """Something that happened to a ticket. The clock is read from these, never from a counter."""

    ticket = models.ForeignKey(Ticket, on_delete=models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField()
    kind = models.CharField(max_length=16, choices=EventKind)
    reason = Line("why", max_length=300, blank=True)
    until = models.DateTimeField(null=True, blank=True)
    """Until when it is put off, where that is known."""
    priority = models.PositiveSmallIntegerField(null=True, blank=True)
    """The priority from then on, where that is what changed."""
    by = models.CharField(max_length=120)
    account = models.PositiveBigIntegerField(null=True, blank=True)
    step = models.CharField(max_length=60, blank=True, default="", editable=False)
    """Which reminder or escalation this was, where it was one: each is taken once."""

    objects = TenantManager.from_queryset(EventQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "ticket", "id"], name="event_of_ticket")]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "ticket", "step"],
                condition=~models.Q(step=""),
                name="event_step_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.at:%Y-%m-%d}"
