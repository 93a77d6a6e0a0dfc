"""Suppliers: what a school must be able to say of whoever provides something to it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from fingerpost.foundation.now import today
from fingerpost.foundation.registers.models import Line
from fingerpost.foundation.tenancy.keys import UNKNOWN_DATE, KeyField, SortDateField, fold
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel

from .choices import (
    PAST,
    Certificate,
    Criticality,
    DataPlace,
    DataRole,
    Dbs,
    Kind,
    Reached,
    Standing,
    Status,
)
from .places import place_of
from .rules import company_number, problems


class Supplier(TenantModel):
    """A company or a person that provides something to the school."""

    known_as = ("legal_name", "trading_name")
    inherited = True

    number = models.PositiveIntegerField("reference", editable=False)
    legal_name = models.CharField("legal name", max_length=160)
    trading_name = models.CharField("trading name", max_length=160, blank=True)
    companies_house = models.CharField("Companies House number", max_length=8, blank=True)
    kind = models.CharField("kind of service", max_length=20, choices=Kind)
    status = models.CharField("status", max_length=12, choices=Status, default=Status.PROPOSED)
    criticality = models.CharField(
        "how critical", max_length=12, choices=Criticality, default=Criticality.UNKNOWN
    )
    review_on = models.DateField("review date", null=True, blank=True)

    conditions = models.TextField("conditions of the approval", max_length=1000, blank=True)
    again_because = models.CharField("why it is checked again", max_length=300, blank=True)
    contact_name = models.CharField("contact", max_length=120, blank=True)
    contact_email = models.EmailField("contact e-mail", max_length=160, blank=True)
    contact_phone = models.CharField("contact phone", max_length=40, blank=True)
    website = models.URLField("website", max_length=200, blank=True)

    data_role = models.CharField(
        "data role", max_length=20, choices=DataRole, default=DataRole.UNKNOWN
    )
    ico_number = models.CharField("ICO registration number", max_length=20, blank=True)
    ico_expires_on = models.DateField("ICO registration ends", null=True, blank=True)
    hosting_countries = models.CharField("where it keeps data", max_length=200, blank=True)
    checked_on = models.DateField("data protection last checked", null=True, blank=True)
    backups_on = models.DateField("told us how it backs up", null=True, blank=True)
    continuity_on = models.DateField("told us what it does in a failure", null=True, blank=True)
    accessibility_on = models.DateField("asked about accessibility", null=True, blank=True)
    dbs = models.CharField("DBS assurance", max_length=12, choices=Dbs, default=Dbs.UNKNOWN)
    parent_company = models.CharField("company that owns it", max_length=160, blank=True)

    decided_by = models.CharField(max_length=120, blank=True, editable=False)
    decided_on = models.DateField(null=True, editable=False)
    archived_on = models.DateField(null=True, blank=True, editable=False)

    ended_on = models.DateField("date it ended", null=True, blank=True)
    notes = models.TextField("notes", max_length=2000, blank=True)

    revision = models.PositiveIntegerField(default=1, editable=False)
    standing = KeyField(max_length=4, choices=Standing, default=Standing.HELD)
    name_key = KeyField(max_length=160)
    trading_key = KeyField(max_length=160)
    company_key = KeyField(max_length=8)
    data_place = KeyField(max_length=8, choices=DataPlace)
    review_sort = SortDateField()

    objects = TenantManager["Supplier"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "number"], name="supplier_number_once"),
            models.UniqueConstraint(
                fields=["organisation", "company_key"],
                condition=~Q(company_key=""),
                name="supplier_company_once",
                violation_error_message=(
                    "Another supplier has this Companies House number. Enter a different number."
                ),
            ),
        ]
        indexes = [
            models.Index(
                fields=["organisation", "standing", "name_key", "id"], name="supplier_name"
            ),
            models.Index(
                fields=["organisation", "standing", "review_sort", "id"], name="supplier_review"
            ),
            models.Index(
                fields=["organisation", "standing", "number", "id"], name="supplier_number"
            ),
            models.Index(
                fields=["organisation", "status", "name_key", "id"], name="supplier_status"
            ),
            models.Index(fields=["organisation", "kind", "name_key", "id"], name="supplier_kind"),
            models.Index(
                fields=["organisation", "status", "kind", "archived_on"], name="supplier_facets"
            ),
            models.Index(fields=["organisation", "trading_key"], name="supplier_trading"),
            models.Index(fields=["organisation", "company_key"], name="supplier_company"),
        ]

    def __str__(self) -> str:
        return f"SUP-{self.number:04d} {self.legal_name}"

    def clean(self) -> None:
        if wrong := problems(self, today()):
            raise ValidationError(wrong)

    def keep_keys(self) -> None:
        """Fill the columns that lists sort and search by; called by every verb before writing."""
        self.companies_house = company_number(self.companies_house)
        self.standing = Standing.GONE if self.status in PAST else Standing.HELD
        self.name_key = fold(self.legal_name)[:160]
        self.trading_key = fold(self.trading_name)[:160]
        self.data_place = place_of(self.hosting_countries)
        self.company_key = self.companies_house[:8]
        self.review_sort = self.review_on or UNKNOWN_DATE


class Contact(Line):
    """Somebody else at a supplier whom the school can ask, or ring in an incident."""

    inherited = True

    supplier = models.ForeignKey(
        Supplier, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    name = models.CharField("name", max_length=120, blank=True)
    role = models.CharField("what for", max_length=120, blank=True)
    email = models.EmailField("e-mail", max_length=160, blank=True)
    phone = models.CharField("phone", max_length=40, blank=True)
    reached = models.CharField(
        "can be reached", max_length=12, choices=Reached, default=Reached.OFFICE
    )

    objects = TenantManager["Contact"]()

    class Meta(Line.Meta):
        indexes = [models.Index(fields=["organisation", "supplier"], name="contact_of_supplier")]

    def __str__(self) -> str:
        return self.name or self.email or self.phone

    def clean(self) -> None:
        if not (self.name or self.email or self.phone):
            raise ValidationError({"name": "Enter a name, an e-mail address or a phone number"})
        if self.reached == Reached.ALWAYS and not (self.email or self.phone):
            raise ValidationError({"phone": "Enter how to reach this contact in an incident"})


class Certification(Line):
    """A certificate that a supplier has shown."""

    inherited = True

    supplier = models.ForeignKey(
        Supplier, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    kind = models.CharField("certificate", max_length=24, choices=Certificate)
    number = models.CharField("number", max_length=80, blank=True)
    scope = models.CharField("what it covers", max_length=400, blank=True)
    issued_on = models.DateField("issued", null=True, blank=True)
    expires_on = models.DateField("ends", null=True, blank=True)

    objects = TenantManager["Certification"]()

    class Meta(Line.Meta):
        indexes = [
            models.Index(fields=["organisation", "supplier"], name="certificate_of_supplier")
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}".strip()

    def clean(self) -> None:
        if self.issued_on and self.expires_on and self.expires_on < self.issued_on:
            raise ValidationError({"expires_on": "It ends before it was issued. Correct one date"})


class SubProcessor(Line):
    """Whom a supplier lets handle personal data of the school on its behalf."""

    inherited = True

    supplier = models.ForeignKey(
        Supplier, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    name = models.CharField("company", max_length=160)
    does = models.CharField("what it does", max_length=200, blank=True)
    country = models.CharField("country", max_length=80, blank=True)

    objects = TenantManager["SubProcessor"]()

    class Meta(Line.Meta):
        verbose_name = "sub-processor"
        indexes = [models.Index(fields=["organisation", "supplier"], name="sub_of_supplier")]

    def __str__(self) -> str:
        return self.name
