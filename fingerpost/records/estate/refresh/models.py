"""The figures that a school sets for its own forecast."""

from django.db import models

from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel


class Figure(TenantModel):
    """One figure of a school's own, in place of the one that Fingerpost proposes."""

    key = models.CharField(max_length=30)
    value = models.DecimalField(max_digits=8, decimal_places=2)

    objects = TenantManager["Figure"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "key"], name="refresh_figure_once")
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.value}"
