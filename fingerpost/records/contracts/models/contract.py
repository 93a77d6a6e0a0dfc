"""Contracts in three blocks, each kept by those whose business it is, and what belongs to them."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from fingerpost.foundation.registers.named import Named
from fingerpost.foundation.tenancy.keys import UNKNOWN_DATE, KeyField, SortDateField, fold
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel
from fingerpost.records.suppliers.models import Supplier
from fingerpost.records.suppliers.naming import supplier_in

from ..choices import (
    PAST,
    AtEnd,
    Basis,
    Billing,
    Form,
    Kind,
    Line,
    Method,
    Renewal,
    Route,
    Standing,
    Status,
    Unit,
    Uplift,
    Vat,
    YesNo,
)
from ..problems import problems
from ..querysets import ContractQuerySet


def pounds(words: str, **options: Any) -> "models.DecimalField[Any, Any]":
    """A sum of money that may not be known."""
    return models.DecimalField(
        f"{words} (£)", max_digits=12, decimal_places=2, null=True, blank=True, **options
    )


def _count(words: str, most: int) -> "models.PositiveSmallIntegerField[Any, Any]":
    return models.PositiveSmallIntegerField(
        words, null=True, blank=True, validators=[MaxValueValidator(most)]
    )


def _day(words: str, **options: Any) -> "models.DateField[Any, Any]":
    return models.DateField(words, null=True, blank=True, **options)


class Contract(TenantModel):
    """Something that the school has agreed to pay for, or gets for nothing under terms."""

    known_as = ("title",)
    inherited = True
    named: ClassVar[dict[str, Named]] = {"supplier_name": supplier_in("supplier")}

    number = models.PositiveIntegerField("reference", editable=False)
    title = models.CharField("title", max_length=160)
    kind = models.CharField("kind of service", max_length=20, choices=Kind)
    form = models.CharField("type", max_length=12, choices=Form, default=Form.CONTRACT)
    status = models.CharField("status", max_length=8, choices=Status, default=Status.LIVE)
    supplier_name = models.CharField("supplier", max_length=160, blank=True)
    supplier = models.ForeignKey(
        Supplier,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
    )
    """The row of the supplier register that `supplier_name` means, where it names one."""
    agreement = models.CharField("agreement number", max_length=60, blank=True)

    starts_on = _day("starts")
    ends_on = _day("ends")
    renewal = models.CharField(
        "at the end it", max_length=10, choices=Renewal, default=Renewal.UNKNOWN
    )
    renewal_months = _count("renews for (months)", 120)
    extension_months = _count("each extension (months)", 120)
    extensions = _count("extensions left", 20)
    notice_n = _count("notice", 999)
    notice_unit = models.CharField(
        "notice counted in", max_length=13, choices=Unit, default=Unit.CALENDAR_DAYS
    )
    notice_basis = models.CharField(
        "notice is given", max_length=11, choices=Basis, default=Basis.END
    )
    notice_method = models.CharField(
        "how notice is given", max_length=7, choices=Method, default=Method.UNKNOWN
    )
    notice_to = models.CharField("notice goes to", max_length=200, blank=True)

    value_year = pounds("value a year, net")
    value_total = pounds("whole value, net")
    vat = models.CharField("VAT", max_length=8, choices=Vat, default=Vat.UNKNOWN)
    uplift = models.CharField(
        "the price goes up", max_length=7, choices=Uplift, default=Uplift.UNKNOWN
    )
    uplift_percent = models.DecimalField(
        "goes up by (%)", max_digits=4, decimal_places=2, null=True, blank=True
    )
    billing = models.CharField("is paid", max_length=9, choices=Billing, default=Billing.UNKNOWN)
    cost_centre = models.CharField("cost centre", max_length=60, blank=True)
    route = models.CharField(
        "how it was bought", max_length=9, choices=Route, default=Route.UNKNOWN
    )
    quotes = _count("quotes on file", 20)
    signatory = models.CharField("signed by", max_length=120, blank=True)
    approved_on = _day("governors approved it")
    reviewed_on = _day("need and price last looked at")

    services = models.TextField("what it covers", max_length=1000, blank=True)
    technical_contact = models.CharField("technical contact", max_length=160, blank=True)
    portal = models.URLField("where it is administered", max_length=200, blank=True)
    tenant = models.CharField("account or tenant", max_length=160, blank=True)
    line = models.CharField("kind of line", max_length=9, choices=Line, blank=True)
    download = _count("download (Mb/s)", 30_000)
    upload = _count("upload (Mb/s)", 30_000)
    support_hours = models.CharField("hours of support", max_length=120, blank=True)
    response = models.CharField("promised response", max_length=120, blank=True)
    backed_up_by = models.CharField("who backs it up", max_length=120, blank=True)
    export = models.CharField("how data comes out", max_length=200, blank=True)

    personal_data = models.CharField(
        "holds personal data", max_length=7, choices=YesNo, default=YesNo.UNKNOWN
    )
    data_agreed_on = _day("data protection terms agreed")
    at_end = models.CharField("data at the end", max_length=8, choices=AtEnd, default=AtEnd.UNKNOWN)
    transfers = models.CharField("transfers abroad rest on", max_length=200, blank=True)

    notes = models.TextField("notes", max_length=2000, blank=True)

    say_no_by = _day("say no by", editable=False)
    act_by = _day("decide by", editable=False)
    turns_on = _day("renews or ends", editable=False)
    """The end, or the anniversary, that these two days are about."""
    say_no_because = models.CharField(max_length=600, blank=True, editable=False)
    archived_on = models.DateField(null=True, blank=True, editable=False)

    revision = models.PositiveIntegerField(default=1, editable=False)
    standing = KeyField(max_length=4, choices=Standing, default=Standing.HELD)
    name_key = KeyField(max_length=160)
    supplier_key = KeyField(max_length=160)
    agreement_key = KeyField(max_length=60)
    say_no_sort = SortDateField()
    end_sort = SortDateField()

    objects = TenantManager.from_queryset(ContractQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "number"], name="contract_number_once"),
        ]
        indexes = [
            models.Index(
                fields=["organisation", "standing", "say_no_sort", "id"], name="contract_say_no"
            ),
            models.Index(
                fields=["organisation", "standing", "end_sort", "id"], name="contract_end"
            ),
            models.Index(
                fields=["organisation", "standing", "name_key", "id"], name="contract_name"
            ),
            models.Index(
                fields=["organisation", "standing", "number", "id"], name="contract_number"
            ),
            models.Index(
                fields=["organisation", "status", "say_no_sort", "id"], name="contract_status"
            ),
            models.Index(
                fields=["organisation", "kind", "say_no_sort", "id"], name="contract_kind"
            ),
            models.Index(
                fields=["organisation", "status", "kind", "archived_on"], name="contract_facets"
            ),
            models.Index(fields=["organisation", "name_key"], name="contract_named"),
            models.Index(fields=["organisation", "supplier_key"], name="contract_supplier_name"),
            models.Index(fields=["organisation", "agreement_key"], name="contract_agreement"),
            models.Index(
                fields=["organisation", "supplier"],
                condition=Q(supplier__isnull=False),
                name="contract_supplier",
            ),
        ]

    def __str__(self) -> str:
        return f"CON-{self.number:04d} {self.title}"

    def clean(self) -> None:
        if wrong := problems(self):
            raise ValidationError(wrong)

    def keep_keys(self) -> None:
        """Fill the columns that lists sort and search by; called by every verb before writing."""
        self.standing = Standing.GONE if self.status in PAST else Standing.HELD
        self.name_key = fold(self.title)[:160]
        self.supplier_key = fold(self.supplier_name)[:160]
        self.agreement_key = fold(self.agreement)[:60]
        self.say_no_sort = self.say_no_by or UNKNOWN_DATE
        self.end_sort = self.ends_on or UNKNOWN_DATE
