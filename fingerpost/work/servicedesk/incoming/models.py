"""What came to the desk by e-mail, and what became of it."""

from typing import Any

from django.db import models

from fingerpost.foundation.notes.models import Words
from fingerpost.foundation.tenancy.prepared import Given
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from ..models import Ticket
from .letter import Kind


class Outcome(models.TextChoices):
    """What became of a message: always one of these, and never nothing."""

    OPENED = "opened", "Opened a request"
    ADDED = "added", "Added to a request"
    WAITS = "waits", "Waits for somebody to look"
    LEFT = "left", "Left aside"


class OwnLine(models.CharField):  # type: ignore[type-arg]
    """A line of a letter, which goes when the letter goes."""

    derived = True


class Raw(models.BinaryField):  # type: ignore[type-arg]
    """A message as it came; the trail has its digest."""

    derived = True


class ArrivalQuerySet(TenantQuerySet["Arrival"]):
    def waiting(self) -> "ArrivalQuerySet":
        """What somebody has to look at, the oldest first."""
        return self.filter(outcome=Outcome.WAITS).order_by("id")

    def by_latest(self) -> "ArrivalQuerySet":
        return self.order_by("-id")

    def of(self, ticket: Ticket | Given) -> "ArrivalQuerySet":
        """What came about a ticket, in order."""
        return self.filter(ticket=ticket).order_by("id")

    def same_as(self, arrival: "Arrival") -> "ArrivalQuerySet":
        """Those that brought the same letter, as one that is sent to two mailboxes comes twice:
        its path differs, and neither its name nor what it says."""
        said = {name: getattr(arrival, name) for name in ("message_id", "sender", "subject")}
        if not arrival.message_id:
            return self.none()
        return self.filter(**said, words=arrival.words).order_by("id")

    def known_as(self, *identifiers: str) -> "ArrivalQuerySet":
        """Those that became part of a request, by the names their senders' programs gave them."""
        return self.filter(message_id__in=identifiers).exclude(ticket=None)


class Arrival(TenantModel):
    """One message. It is kept as it came, so that nothing that was misread is lost."""

    at = models.DateTimeField("came in")
    digest = models.CharField(max_length=64, editable=False)
    """SHA-256 of the raw message: a mailbox that is read twice brings nothing twice."""
    as_it_came = Raw(editable=False)
    kind = models.CharField("who speaks", max_length=12, choices=[(k, k) for k in Kind], blank=True)
    message_id = models.CharField(max_length=250, blank=True)
    sender = OwnLine("from", max_length=320, blank=True)
    sender_name = OwnLine("name of the sender", max_length=200, blank=True)
    subject = OwnLine("subject", max_length=200, blank=True)
    words = Words("what it adds", max_length=200_200, blank=True)
    outcome = models.CharField("what became of it", max_length=8, choices=Outcome)
    why = models.CharField("why", max_length=300, blank=True)
    ticket: "models.ForeignKey[Any, Any]" = models.ForeignKey(
        Ticket, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    looked_by = models.CharField("looked at by", max_length=120, blank=True)

    objects = TenantManager.from_queryset(ArrivalQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "e-mail"
        verbose_name_plural = "e-mail that came in"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "digest"], name="arrival_once")
        ]
        indexes = [
            models.Index(fields=["organisation", "outcome", "id"], name="arrival_outcome"),
            models.Index(fields=["organisation", "message_id"], name="arrival_message"),
            models.Index(fields=["organisation", "ticket", "id"], name="arrival_of_ticket"),
        ]

    def __str__(self) -> str:
        return f"E-mail of {self.at:%Y-%m-%d}"

    @property
    def waits(self) -> bool:
        return self.outcome == Outcome.WAITS
