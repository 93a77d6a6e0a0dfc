"""What was said about a ticket."""

from django.db import models

from fingerpost.foundation.notes.models import Words
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.prepared import Given
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .tickets import Ticket

LONGEST = 10_000


class Said(models.TextChoices):
    """Who reads a message."""

    REPLY = "reply", "Reply"
    ANSWER = "answer", "From the person who asked"
    NOTE = "note", "Note for IT only"


class MessageQuerySet(TenantQuerySet["Message"]):
    def of(self, ticket: Ticket | Given) -> "MessageQuerySet":
        """Everything said about a ticket, in order."""
        return self.filter(ticket=ticket).order_by("id")

    def for_requester(self) -> "MessageQuerySet":
        """Without the notes that IT writes for itself."""
        return self.exclude(kind=Said.NOTE)


class Message(TenantModel):
    """A reply that the person who asked reads, what they answered, or a note for IT only."""

    ticket = models.ForeignKey(Ticket, on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=6, choices=Said)
    text = Words("message", max_length=LONGEST)
    at = models.DateTimeField()
    by = models.CharField(max_length=120)
    account = models.PositiveBigIntegerField(null=True, blank=True)

    objects = TenantManager.from_queryset(MessageQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "ticket", "id"], name="message_of_ticket")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} by {self.by}"

    @property
    def is_note(self) -> bool:
        return self.kind == Said.NOTE

    @property
    def is_ours(self) -> bool:
        """Whether Fingerpost wrote it by itself: nobody asks for anything in it."""
        return self.is_note and self.account is None and self.by == Role.SYSTEM.label
