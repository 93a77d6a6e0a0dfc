"""Licences of software: seats, counts and dates."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models

from fingerpost.foundation.now import today
from fingerpost.foundation.registers.named import Named
from fingerpost.foundation.tenancy.keys import UNKNOWN_DATE, KeyField, SortDateField, fold
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.records.contracts.models import Contract
from fingerpost.records.contracts.naming import contract_in

from .choices import CURRENT, PAST, Kind, Metric, Standing, Status
from .rules import Seats, problems, seats_of


class LicenceQuerySet(TenantQuerySet["Licence"]):
    def listed(self) -> "LicenceQuerySet":
        """Those in use, or soon to be."""
        return self.filter(status__in=CURRENT, archived_on=None)

    def in_use(self) -> "LicenceQuerySet":
        return self.filter(status=Status.IN_USE, archived_on=None)


class Licence(TenantModel):
    """The right to use a piece of software, and how far it is used."""

    named: ClassVar[dict[str, Named]] = {"contract_title": contract_in("contract")}

    number = models.PositiveIntegerField("reference", editable=False)
    product = models.CharField("product", max_length=160)
    publisher = models.CharField("publisher", max_length=160, blank=True)
    kind = models.CharField("kind of licence", max_length=12, choices=Kind)
    status = models.CharField("status", max_length=8, choices=Status, default=Status.IN_USE)
    version = models.CharField("version", max_length=40, blank=True)
    is_standard = models.BooleanField("on the standard software list", default=False)
    used_for = models.CharField("what it is for", max_length=200, blank=True)

    metric = models.CharField(
        "what a seat is", max_length=12, choices=Metric, default=Metric.UNKNOWN
    )
    bought = models.PositiveIntegerField("seats bought", null=True, blank=True)
    assigned = models.PositiveIntegerField("seats assigned", null=True, blank=True)
    assigned_on = models.DateField("assigned seats counted", null=True, blank=True)
    used = models.PositiveIntegerField("seats used", null=True, blank=True)
    used_on = models.DateField("used seats counted", null=True, blank=True)

    cost_year = models.DecimalField(
        "cost a year, net", max_digits=12, decimal_places=2, null=True, blank=True
    )
    contract_title = models.CharField("contract", max_length=200, blank=True)
    contract = models.ForeignKey(
        Contract,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
    )
    starts_on = models.DateField("starts", null=True, blank=True)
    ends_on = models.DateField("ends", null=True, blank=True)
    support_ends_on = models.DateField("support ends", null=True, blank=True)
    notes = models.TextField("notes", max_length=2000, blank=True)
    archived_on = models.DateField(null=True, blank=True, editable=False)

    revision = models.PositiveIntegerField(default=1, editable=False)
    standing = KeyField(max_length=4, choices=Standing, default=Standing.HELD)
    product_key = KeyField(max_length=160)
    publisher_key = KeyField(max_length=160)
    ends_sort = SortDateField()

    objects = TenantManager.from_queryset(LicenceQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "number"], name="licence_number_once")
        ]
        indexes = [
            models.Index(
                fields=["organisation", "standing", "product_key", "id"], name="licence_product"
            ),
            models.Index(
                fields=["organisation", "standing", "ends_sort", "id"], name="licence_ends"
            ),
            models.Index(
                fields=["organisation", "standing", "number", "id"], name="licence_number"
            ),
            models.Index(
                fields=["organisation", "status", "product_key", "id"], name="licence_status"
            ),
            models.Index(fields=["organisation", "kind", "product_key", "id"], name="licence_kind"),
            models.Index(
                fields=["organisation", "status", "kind", "archived_on"], name="licence_facets"
            ),
            models.Index(fields=["organisation", "publisher_key"], name="licence_publisher"),
            models.Index(fields=["organisation", "contract"], name="licence_contract"),
        ]

    def __str__(self) -> str:
        return f"LIC-{self.number:04d} {self.product}"

    def clean(self) -> None:
        if wrong := problems(self, today()):
            raise ValidationError(wrong)

    @property
    def seats(self) -> Seats | None:
        """What its seats come to, where they are counted."""
        return seats_of(self)

    def keep_keys(self) -> None:
        """Fill the columns that lists sort and search by; called by every verb before writing."""
        self.standing = Standing.GONE if self.status in PAST else Standing.HELD
        self.product_key = fold(self.product)[:160]
        self.publisher_key = fold(self.publisher)[:160]
        self.ends_sort = self.ends_on or UNKNOWN_DATE
