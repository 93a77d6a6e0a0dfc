"""What tickets have to do with each other, and what is still to be done about one."""

from django.db import models

from fingerpost.foundation.tenancy.prepared import Given
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .tickets import Line, Ticket


class LinkQuerySet(TenantQuerySet["Link"]):
    def of(self, ticket: Ticket) -> "LinkQuerySet":
        """The links of a ticket, whichever way round they were made."""
        either = models.Q(ticket=ticket) | models.Q(other=ticket)
        return self.filter(either).select_related("ticket", "other").order_by("id")


class Link(TenantModel):
    """Two tickets that have to do with each other."""

    ticket = models.ForeignKey(Ticket, on_delete=models.PROTECT, related_name="+", db_index=False)
    other = models.ForeignKey(Ticket, on_delete=models.PROTECT, related_name="+", db_index=False)

    objects = TenantManager.from_queryset(LinkQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "ticket", "other"], name="link_once")
        ]
        indexes = [models.Index(fields=["organisation", "other"], name="link_other")]

    def __str__(self) -> str:
        return f"{self.ticket.reference} and {self.other.reference}"


class StepQuerySet(TenantQuerySet["Step"]):
    def of(self, ticket: Ticket | Given) -> "StepQuerySet":
        """What is to be done about a ticket, in order."""
        return self.filter(ticket=ticket).order_by("id")


class Step(TenantModel):
    """One thing to be done about a ticket, ticked off once it is done."""

    ticket = models.ForeignKey(Ticket, on_delete=models.PROTECT, related_name="+", db_index=False)
    words = Line("what is to be done", max_length=160)
    done_at = models.DateTimeField("done", null=True, blank=True)
    done_by = models.CharField("done by", max_length=120, blank=True)

    objects = TenantManager.from_queryset(StepQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "ticket", "id"], name="step_of_ticket")]

    def __str__(self) -> str:
        return str(self.words)
