"""Information assets: the register of data and the record of processing (UK GDPR Article 30(1))."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models

from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.people.naming import person_in
from fingerpost.foundation.registers.models import Line
from fingerpost.foundation.registers.named import Named
from fingerpost.foundation.tenancy.keys import UNKNOWN_DATE, KeyField, SortDateField, fold
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.records.suppliers.models import Supplier
from fingerpost.records.suppliers.naming import supplier_in
from fingerpost.records.systems.models import System, system_in

from .bases import lawful_choices, special_choices
from .choices import CURRENT, Answer, Form, Function, Impact, Standing, Status, Whose, YesNo
from .rules import problems


def _link(model: type[TenantModel]) -> "models.ForeignKey[Any, Any]":
    """A key to the one row that the text before it names."""
    return models.ForeignKey(
        model,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
    )


class InformationQuerySet(TenantQuerySet["InformationAsset"]):
    def listed(self) -> "InformationQuerySet":
        """What the school holds, drafts included."""
        return self.filter(status__in=CURRENT, archived_on=None)


class InformationAsset(TenantModel):
    """Personal data that the school holds for one purpose."""

    named: ClassVar[dict[str, Named]] = {
        "owner_name": person_in("owner"),
        "system_name": system_in("system"),
    }

    number = models.PositiveIntegerField("reference", editable=False)
    name = models.CharField("name", max_length=160)
    kind = models.CharField("business function", max_length=14, choices=Function)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.PROPOSED)
    owner_name = models.CharField("owner", max_length=120, blank=True)
    owner = _link(Person)
    system_name = models.CharField("system", max_length=160, blank=True)
    system = _link(System)

    purpose = models.CharField("purpose", max_length=600, blank=True)
    whose = models.CharField("of whom", max_length=8, choices=Whose, default=Whose.UNKNOWN)
    subjects = models.CharField("categories of people", max_length=300, blank=True)
    categories = models.CharField("categories of data", max_length=600, blank=True)
    source = models.CharField("where it comes from", max_length=200, blank=True)
    joint_controller = models.CharField("joint controller", max_length=200, blank=True)

    lawful_basis = models.CharField(
        "lawful basis", max_length=24, choices=lawful_choices, blank=True
    )
    basis_note = models.CharField("which law or task", max_length=300, blank=True)
    consent_because = models.CharField("why consent is right", max_length=400, blank=True)
    special = models.CharField(
        "special category data", max_length=8, choices=YesNo, default=YesNo.UNKNOWN
    )
    special_kinds = models.CharField("which special categories", max_length=200, blank=True)
    condition = models.CharField(
        "Article 9 condition", max_length=24, choices=special_choices, blank=True
    )
    criminal = models.CharField(
        "data about offences", max_length=8, choices=YesNo, default=YesNo.UNKNOWN
    )
    automated = models.CharField(
        "automated, or AI", max_length=8, choices=YesNo, default=YesNo.UNKNOWN
    )

    recipients = models.CharField("who is given it", max_length=400, blank=True)
    retention = models.CharField("how long it is kept", max_length=300, blank=True)
    disposal = models.CharField("how it is destroyed", max_length=200, blank=True)
    form = models.CharField("form", max_length=8, choices=Form, default=Form.DIGITAL)
    place = models.CharField("where it is kept", max_length=200, blank=True)
    access = models.CharField("who can see it", max_length=300, blank=True)
    security = models.CharField("how it is kept safe", max_length=600, blank=True)
    impact = models.CharField(
        "impact assessment (DPIA)", max_length=10, choices=Impact, default=Impact.UNKNOWN
    )
    privacy_notice = models.URLField("privacy notice", max_length=200, blank=True)

    reviewed_on = models.DateField("last review by the DPO", null=True, blank=True)
    review_on = models.DateField("review date", null=True, blank=True)
    notes = models.TextField("notes", max_length=2000, blank=True)
    archived_on = models.DateField(null=True, blank=True, editable=False)

    revision = models.PositiveIntegerField(default=1, editable=False)
    standing = KeyField(max_length=4, choices=Standing, default=Standing.HELD)
    name_key = KeyField(max_length=160)
    review_sort = SortDateField()

    objects = TenantManager.from_queryset(InformationQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "information asset"
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "number"], name="information_number_once"
            )
        ]
        indexes = [
            models.Index(fields=["organisation", "standing", "name_key", "id"], name="info_name"),
            models.Index(
                fields=["organisation", "standing", "review_sort", "id"], name="info_review"
            ),
            models.Index(fields=["organisation", "standing", "number", "id"], name="info_number"),
            models.Index(fields=["organisation", "status", "name_key", "id"], name="info_status"),
            models.Index(fields=["organisation", "kind", "name_key", "id"], name="info_kind"),
            models.Index(
                fields=["organisation", "status", "kind", "archived_on"], name="info_facets"
            ),
            models.Index(
                fields=["organisation", "system"],
                condition=models.Q(system__isnull=False),
                name="info_system",
            ),
            models.Index(fields=["organisation", "owner"], name="info_owner"),
        ]

    def __str__(self) -> str:
        return f"INF-{self.number:04d} {self.name}"

    def clean(self) -> None:
        if wrong := problems(self, today()):
            raise ValidationError(wrong)

    def keep_keys(self) -> None:
        """Fill the columns that lists sort and search by; called by every verb before writing."""
        self.standing = Standing.GONE if self.status == Status.RETIRED else Standing.HELD
        self.name_key = fold(self.name)[:160]
        self.review_sort = self.review_on or UNKNOWN_DATE


class Processor(Line):
    """A company that handles the data for the school (UK GDPR Article 28)."""

    named: ClassVar[dict[str, Named]] = {"name": supplier_in("supplier")}

    asset = models.ForeignKey(
        InformationAsset, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    name = models.CharField("company", max_length=160)
    supplier = _link(Supplier)
    does = models.CharField("what it does with the data", max_length=200, blank=True)

    objects = TenantManager["Processor"]()

    class Meta(Line.Meta):
        indexes = [
            models.Index(fields=["organisation", "asset"], name="processor_of_info"),
            models.Index(fields=["organisation", "supplier"], name="processor_supplier"),
        ]

    def __str__(self) -> str:
        return self.name


class Transfer(Line):
    """A country outside the UK to which the data goes, and what safeguards it there."""

    asset = models.ForeignKey(
        InformationAsset, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    country = models.CharField("country", max_length=80)
    safeguard = models.CharField("safeguard", max_length=300)
    checked_on = models.DateField("risk looked at", null=True, blank=True)

    objects = TenantManager["Transfer"]()

    class Meta(Line.Meta):
        indexes = [models.Index(fields=["organisation", "asset"], name="transfer_of_info")]

    def __str__(self) -> str:
        return self.country


class Answered(TenantModel):
    """What the DPO said of something that may hold personal data."""

    model = models.CharField(max_length=60)
    object_id = models.PositiveBigIntegerField()
    name = models.CharField(max_length=200)
    answer = models.CharField("answer", max_length=8, choices=Answer)
    asset = _link(InformationAsset)
    because = models.CharField(max_length=300, blank=True)
    by = models.CharField(max_length=120)
    on = models.DateField()

    objects = TenantManager["Answered"]()

    class Meta(TenantModel.Meta):
        verbose_name = "answer of the DPO"
        verbose_name_plural = "answers of the DPO"
        indexes = [
            models.Index(fields=["organisation", "model", "object_id"], name="answered_of_row")
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_answer_display()}"


class Advice(TenantModel):
    """What the DPO tells the SLT digital lead for the strategy, or that there is nothing."""

    asset = _link(InformationAsset)
    text = models.CharField("what should change", max_length=600, blank=True)
    by = models.CharField(max_length=120)
    on = models.DateField()

    objects = TenantManager["Advice"]()

    class Meta(TenantModel.Meta):
        verbose_name_plural = "pieces of advice"
        indexes = [models.Index(fields=["organisation", "on"], name="advice_on")]

    def __str__(self) -> str:
        return self.text or "Nothing to change"
