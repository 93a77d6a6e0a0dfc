"""Which number a ticket had in the program that it came from."""

from django.db import models

from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from ..models import Ticket


class FormerQuerySet(TenantQuerySet["Former"]):
    def numbers(self) -> dict[str, int]:
        """{number in the other program: key of the ticket}"""
        return dict(self.values_list("number", "ticket"))


class Former(TenantModel):
    """A ticket that came from another program; no number comes in twice."""

    ticket = models.ForeignKey(Ticket, on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.CharField("number it had", max_length=40)

    objects = TenantManager.from_queryset(FormerQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "number"], name="former_number_once"),
            models.UniqueConstraint(fields=["organisation", "ticket"], name="former_ticket_once"),
        ]

    def __str__(self) -> str:
        return f"was {self.number}"
