"""What a contract has several of: chances to leave, costs of a year, clauses about data."""

from typing import ClassVar

from django.db import models

from fingerpost.foundation.registers.models import Line
from fingerpost.foundation.registers.named import Named
from fingerpost.foundation.tenancy.rows import TenantManager
from fingerpost.records.systems.models import System, system_in

from ..choices import Clause, Present
from .contract import Contract, pounds


def contract_key(name: str = "+") -> "models.ForeignKey[Contract, Contract]":
    """The contract that something belongs to."""
    return models.ForeignKey(Contract, on_delete=models.PROTECT, related_name=name, db_index=False)


class BreakDate(Line):
    """A day before its end on which the contract lets the school leave."""

    inherited = True

    contract = contract_key()
    on = models.DateField("can be left on")
    note = models.CharField("on condition that", max_length=200, blank=True)

    objects = TenantManager["BreakDate"]()

    class Meta(Line.Meta):
        indexes = [models.Index(fields=["organisation", "contract"], name="break_of_contract")]

    def __str__(self) -> str:
        return f"{self.on}"


class YearCost(Line):
    """What a contract was to cost in a financial year, and what was paid."""

    inherited = True

    contract = contract_key()
    begins_on = models.DateField("financial year begins")
    budget = pounds("budget, net")
    paid = pounds("paid, net")
    note = models.CharField("note", max_length=200, blank=True)

    objects = TenantManager["YearCost"]()

    class Meta(Line.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "contract", "begins_on"],
                name="cost_year_once",
                violation_error_message="This year is there already. Change that line instead.",
            )
        ]
        indexes = [models.Index(fields=["organisation", "contract"], name="cost_of_contract")]

    def __str__(self) -> str:
        return f"{self.begins_on}"


class DataClause(Line):
    """Whether a contract says one of the things that UK GDPR Article 28(3) asks for."""

    inherited = True

    contract = contract_key()
    code = models.CharField("clause", max_length=16, choices=Clause)
    present = models.CharField("is it there", max_length=8, choices=Present)
    where = models.CharField("where", max_length=120, blank=True)

    objects = TenantManager["DataClause"]()

    class Meta(Line.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "contract", "code"],
                name="clause_once",
                violation_error_message="This clause is there already. Change that line instead.",
            )
        ]
        indexes = [models.Index(fields=["organisation", "contract"], name="clause_of_contract")]

    def __str__(self) -> str:
        return self.get_code_display()


class Covered(Line):
    """That a contract covers a system: without it the system stops."""

    inherited = True
    named: ClassVar[dict[str, Named]] = {
        "name": system_in("system", "this is no system in the register. Enter the name of one")
    }

    contract = contract_key()
    name = models.CharField("system", max_length=160)
    system = models.ForeignKey(
        System, on_delete=models.PROTECT, editable=False, related_name="+", db_index=False
    )

    objects = TenantManager["Covered"]()

    class Meta(Line.Meta):
        verbose_name = "system that a contract covers"
        verbose_name_plural = "systems that contracts cover"
        indexes = [
            models.Index(fields=["organisation", "contract"], name="covered_by_contract"),
            models.Index(fields=["organisation", "system"], name="contract_covers"),
        ]

    def __str__(self) -> str:
        return self.name
