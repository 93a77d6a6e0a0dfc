"""A review of a register, and the days on which budgets are approved."""

from datetime import date

from django.db import models

from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.foundation.tenancy.prepared import Given
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.foundation.ui.filters import written_date

from .rules import Basis, absent


class ReviewQuerySet(TenantQuerySet["Review"]):
    def of(self, register: str | Given) -> "ReviewQuerySet":
        """The reviews of a register, the latest first."""
        return self.filter(register=register).order_by("-reviewed_on", "-pk")


ReviewManager = TenantManager.from_queryset(ReviewQuerySet)


class Review(TenantModel):
    """Somebody went through a register and says what they found; it stands as it was said."""

    register = models.CharField("which register", max_length=40)
    reviewed_on = models.DateField("reviewed")
    reviewed_by = models.CharField("reviewed by", max_length=120)
    basis = models.CharField("what was looked at", max_length=12, choices=Basis)
    spot_check = models.ForeignKey(
        SpotCheck, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    rows = models.PositiveIntegerField("rows on the day")
    gaps = models.PositiveIntegerField("rows with gaps on the day")
    findings = models.TextField("what was found", max_length=2000)
    took_part = models.JSONField("who took part", default=list, blank=True)
    """[[role, name], ...], as they were on the day."""

    objects = ReviewManager()

    class Meta(TenantModel.Meta):
        verbose_name = "review of a register"
        verbose_name_plural = "reviews of registers"
        indexes = [
            models.Index(
                fields=["organisation", "register", "-reviewed_on", "-id"], name="review_latest"
            )
        ]

    def __str__(self) -> str:
        return f"Review of {self.register.replace('-', ' ')}, {written_date(self.reviewed_on)}"

    @property
    def duties(self) -> set[str]:
        """The roles of those who took part."""
        return {duty for duty, _ in self.took_part}

    @property
    def is_joint(self) -> bool:
        """Whether everybody took part who should."""
        return not absent(self.duties)

    @property
    def together(self) -> str:
        """ "Bea Ledger, Business manager; Pia Oakleaf, Data protection officer"."""
        return "; ".join(f"{name}, {Duty(duty).label}" for duty, name in self.took_part)


class BudgetQuerySet(TenantQuerySet["BudgetDay"]):
    def next_after(self, day: date) -> "BudgetDay | None":
        """The next day on which a budget is approved, that day included."""
        return self.filter(approved_on__gte=day).order_by("approved_on", "pk").first()


BudgetManager = TenantManager.from_queryset(BudgetQuerySet)


class BudgetDay(TenantModel):
    """When governors or trustees approve the budget of a year."""

    year = models.PositiveIntegerField("year in which the financial year begins")
    approved_on = models.DateField("day on which the budget is approved")

    objects = BudgetManager()

    class Meta(TenantModel.Meta):
        verbose_name = "budget day"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "year"], name="budget_day_once")
        ]

    def __str__(self) -> str:
        return f"Budget of the year that begins in {self.year}"
