"""What was decided about the end of a contract, and the offers that were looked at before."""

from django.db import models

from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel

from ..choices import Decision
from .contract import pounds
from .lines import contract_key


class RenewalDecision(TenantModel):
    """What was decided about one end of a contract, on what grounds, and how it was said."""

    inherited = True

    contract = contract_key("decisions")
    for_end_on = models.DateField("the end it is about")
    decision = models.CharField("decision", max_length=12, choices=Decision)
    usage = models.TextField("how much it is used", max_length=1000, blank=True)
    satisfaction = models.TextField("how content people are", max_length=1000, blank=True)
    exempt = models.CharField("why no other offer was looked at", max_length=300, blank=True)
    unchecked_because = models.CharField(
        "why it goes on though its supplier was not checked", max_length=300, blank=True
    )
    say_no_by = models.DateField("last day to say no", null=True, blank=True)
    decided_by = models.CharField("decided by", max_length=120)
    decided_on = models.DateField("decided on")
    served_on = models.DateField("said no on", null=True, blank=True)

    objects = TenantManager["RenewalDecision"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "contract", "for_end_on"], name="renewal_decided_once"
            )
        ]
        indexes = [
            models.Index(fields=["organisation", "decided_on"], name="renewal_decided_on"),
        ]

    def __str__(self) -> str:
        return f"{self.get_decision_display()}, {self.decided_on}"

    @property
    def was_in_time(self) -> bool:
        """Whether somebody decided while the school could still say no."""
        latest = self.say_no_by or self.for_end_on
        return self.decision != Decision.DEFAULT and self.decided_on <= latest


class Alternative(TenantModel):
    """Another offer that was looked at before a decision."""

    inherited = True

    decision = models.ForeignKey(
        RenewalDecision, on_delete=models.CASCADE, related_name="alternatives", db_index=False
    )
    supplier_name = models.CharField("who offers it", max_length=160)
    price = pounds("price a year, net")
    note = models.CharField("note", max_length=200, blank=True)

    objects = TenantManager["Alternative"]()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "decision"], name="alternative_of")]

    def __str__(self) -> str:
        return self.supplier_name
