"""Apps that people of the school use or want to use, and what was decided about them."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models

from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.people.naming import person_in
from fingerpost.foundation.registers.named import Named
from fingerpost.foundation.tenancy.keys import UNKNOWN_DATE, KeyField, SortDateField, fold
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.records.contracts.models import Contract
from fingerpost.records.contracts.naming import contract_in
from fingerpost.records.systems.models import System, system_in

from .choices import (
    ALLOWED,
    FOR_PUPILS,
    PAST,
    Ai,
    Audience,
    PersonalData,
    Standing,
    Status,
    Year,
)
from .rules import problems, put_off

OLDEST = 25


class AppQuerySet(TenantQuerySet["ApprovedApp"]):
    def allowed(self) -> "AppQuerySet":
        """Those that may be used."""
        return self.filter(status__in=ALLOWED, archived_on=None)


class ApprovedApp(TenantModel):
    """An app or a website that teachers or pupils use, and whether they may."""

    named: ClassVar[dict[str, Named]] = {
        "owner_name": person_in("owner"),
        "system_name": system_in("system"),
        "contract_title": contract_in("contract"),
    }

    number = models.PositiveIntegerField("reference", editable=False)
    product = models.CharField("app", max_length=160)
    publisher = models.CharField("publisher", max_length=160, blank=True)
    address = models.URLField("web address", max_length=200, blank=True)
    used_for = models.CharField("what it is for", max_length=300)
    status = models.CharField(
        "status", max_length=12, choices=Status, default=Status.SCREENING, editable=False
    )
    audience = models.CharField("who uses it", max_length=8, choices=Audience)
    year_from = models.CharField("from", max_length=2, choices=Year, blank=True)
    year_to = models.CharField("to", max_length=2, choices=Year, blank=True)
    minimum_age = models.PositiveSmallIntegerField(
        "minimum age", null=True, blank=True, validators=[MaxValueValidator(OLDEST)]
    )
    age_source = models.CharField("where the age stands", max_length=200, blank=True)
    owner_name = models.CharField("owner", max_length=120, blank=True)
    owner = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
    )

    personal_data = models.CharField(
        "personal data", max_length=8, choices=PersonalData, default=PersonalData.UNKNOWN
    )
    ai = models.CharField("uses AI", max_length=8, choices=Ai, default=Ai.UNKNOWN)
    system_name = models.CharField("system", max_length=160, blank=True)
    system = models.ForeignKey(
        System,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
    )
    contract_title = models.CharField("contract", max_length=160, blank=True)
    contract = models.ForeignKey(
        Contract,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
    )
    review_on = models.DateField("review date", null=True, blank=True)
    notes = models.TextField("notes", max_length=2000, blank=True)

    conditions = models.TextField("conditions", max_length=1000, blank=True, editable=False)
    why = models.CharField("why it stands so", max_length=300, blank=True, editable=False)
    decided_by = models.CharField(max_length=120, blank=True, editable=False)
    decided_on = models.DateField(null=True, editable=False)
    asked_by = models.CharField("asked for by", max_length=120, blank=True, editable=False)
    asked_account = models.BigIntegerField(null=True, editable=False)
    archived_on = models.DateField(null=True, blank=True, editable=False)

    revision = models.PositiveIntegerField(default=1, editable=False)
    standing = KeyField(max_length=4, choices=Standing, default=Standing.HELD)
    product_key = KeyField(max_length=160)
    review_sort = SortDateField()

    objects = TenantManager.from_queryset(AppQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "approved app"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "number"], name="app_number_once")
        ]
        indexes = [
            models.Index(fields=["organisation", "standing", "product_key", "id"], name="app_name"),
            models.Index(
                fields=["organisation", "standing", "review_sort", "id"], name="app_review"
            ),
            models.Index(fields=["organisation", "standing", "number", "id"], name="app_number"),
            models.Index(fields=["organisation", "status", "product_key", "id"], name="app_status"),
            models.Index(
                fields=["organisation", "audience", "product_key", "id"], name="app_audience"
            ),
            models.Index(
                fields=["organisation", "status", "audience", "archived_on"], name="app_facets"
            ),
            models.Index(fields=["organisation", "product_key"], name="app_product"),
            models.Index(fields=["organisation", "asked_account"], name="app_asked"),
            models.Index(fields=["organisation", "system"], name="app_system"),
            models.Index(fields=["organisation", "contract"], name="app_contract"),
        ]

    def __str__(self) -> str:
        return f"APP-{self.number:04d} {self.product}"

    def clean(self) -> None:
        if wrong := problems(self, today()) | put_off(self):
            raise ValidationError(wrong)

    @property
    def is_for_pupils(self) -> bool:
        return self.audience in FOR_PUPILS

    @property
    def years(self) -> str:
        """ "Pupils, Year 3 to Year 6"; without years the audience alone."""
        said = self.get_audience_display()
        ends = list(dict.fromkeys(filter(None, (self.year_from, self.year_to))))
        return f"{said}, {' to '.join(Year(each).label for each in ends)}" if ends else said

    def keep_keys(self) -> None:
        """Fill the columns that lists sort and search by; called by every verb before writing."""
        self.standing = Standing.GONE if self.status in PAST else Standing.HELD
        self.product_key = fold(self.product)[:160]
        self.review_sort = self.review_on or UNKNOWN_DATE
