"""Systems and services, and which of them rests on which."""

from collections.abc import Collection, Sequence
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models

from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.people.naming import person_in
from fingerpost.foundation.registers.models import Line
from fingerpost.foundation.registers.named import Bearers, Named
from fingerpost.foundation.tenancy.keys import UNKNOWN_DATE, KeyField, SortDateField, fold
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.records.suppliers.models import Supplier
from fingerpost.records.suppliers.naming import supplier_in

from .choices import (
    CURRENT,
    HOLD_DATA,
    PAST,
    BackedUpBy,
    Criticality,
    Hosting,
    Kind,
    Mfa,
    PersonalData,
    SignIn,
    Standing,
    Status,
)
from .rules import grouped, problems, reached

MOST_SUGGESTED = 300


class SystemQuerySet(TenantQuerySet["System"]):
    def listed(self) -> "SystemQuerySet":
        """Those that the school works with or tries."""
        return self.filter(status__in=CURRENT, archived_on=None)

    def with_personal_data(self) -> "SystemQuerySet":
        """Those known to hold data of pupils, staff or others."""
        return self.filter(personal_data__in=HOLD_DATA)


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


class System(TenantModel):
    """Something that people of the school work with: a program, a service, or what these need."""

    known_as = ("name",)
    named: ClassVar[dict[str, Named]] = {
        "owner_name": person_in("owner"),
        "technical_name": person_in("technical_owner"),
        "supplier_name": supplier_in("supplier"),
    }

    number = models.PositiveIntegerField("reference", editable=False)
    name = models.CharField("name", max_length=160)
    kind = models.CharField("what it is for", max_length=12, choices=Kind)
    status = models.CharField("status", max_length=8, choices=Status, default=Status.IN_USE)
    hosting = models.CharField(
        "where it runs", max_length=8, choices=Hosting, default=Hosting.UNKNOWN
    )
    address = models.URLField("web address", max_length=200, blank=True)
    supplier_name = models.CharField("supplier", max_length=160, blank=True)
    supplier = _link(Supplier)

    owner_name = models.CharField("owner", max_length=120, blank=True)
    owner = _link(Person)
    technical_name = models.CharField("technical owner", max_length=120, blank=True)
    technical_owner = _link(Person)

    criticality = models.CharField(
        "how critical", max_length=8, choices=Criticality, default=Criticality.UNKNOWN
    )
    rto_hours = models.PositiveSmallIntegerField(
        "longest it may be down (hours)", null=True, blank=True
    )
    rpo_hours = models.PositiveSmallIntegerField(
        "most work that may be lost (hours)", null=True, blank=True
    )
    workaround = models.CharField("what people do meanwhile", max_length=400, blank=True)
    backed_up_by = models.CharField(
        "backed up by", max_length=8, choices=BackedUpBy, default=BackedUpBy.UNKNOWN
    )

    sign_in = models.CharField(
        "how people sign in", max_length=8, choices=SignIn, default=SignIn.UNKNOWN
    )
    mfa = models.CharField("second step (MFA)", max_length=8, choices=Mfa, default=Mfa.UNKNOWN)
    personal_data = models.CharField(
        "personal data", max_length=8, choices=PersonalData, default=PersonalData.UNKNOWN
    )

    review_on = models.DateField("review date", null=True, blank=True)
    ended_on = models.DateField("date it ended", null=True, blank=True)
    notes = models.TextField("notes", max_length=2000, blank=True)
    archived_on = models.DateField(null=True, blank=True, editable=False)

    revision = models.PositiveIntegerField(default=1, editable=False)
    standing = KeyField(max_length=4, choices=Standing, default=Standing.HELD)
    name_key = KeyField(max_length=160)
    review_sort = SortDateField()

    objects = TenantManager.from_queryset(SystemQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "number"], name="system_number_once")
        ]
        indexes = [
            models.Index(fields=["organisation", "standing", "name_key", "id"], name="system_name"),
            models.Index(
                fields=["organisation", "standing", "review_sort", "id"], name="system_review"
            ),
            models.Index(fields=["organisation", "standing", "number", "id"], name="system_number"),
            models.Index(fields=["organisation", "status", "name_key", "id"], name="system_status"),
            models.Index(fields=["organisation", "kind", "name_key", "id"], name="system_kind"),
            models.Index(
                fields=["organisation", "status", "kind", "archived_on"], name="system_facets"
            ),
            models.Index(fields=["organisation", "supplier"], name="system_supplier"),
            models.Index(fields=["organisation", "owner"], name="system_owner"),
        ]

    def __str__(self) -> str:
        return f"SYS-{self.number:04d} {self.name}"

    def clean(self) -> None:
        if wrong := problems(self, today()):
            raise ValidationError(wrong)

    def keep_keys(self) -> None:
        """Fill the columns that lists sort and search by; called by every verb before writing."""
        self.standing = Standing.GONE if self.status in PAST else Standing.HELD
        self.name_key = fold(self.name)[:160]
        self.review_sort = self.review_on or UNKNOWN_DATE


def _bearers(names: Collection[str]) -> Bearers:
    found = System.objects.filter(name_key__in=names, archived_on=None)
    return [(each.name_key, each) for each in found]


def _known() -> Sequence[str]:
    listed = System.objects.all().listed().order_by("name_key", "pk")
    return list(listed.values_list("name", flat=True)[:MOST_SUGGESTED])


def system_in(key: str, unknown: str = "") -> Named:
    """A text that names a system, to which a key points."""
    return Named(key, _bearers, _known, unknown)


class Rest(Line):
    """That a system rests on another: it stops where the other stops."""

    named: ClassVar[dict[str, Named]] = {
        "name": system_in("on", "this is no system in the register. Enter the name of one")
    }

    system = models.ForeignKey(System, on_delete=models.PROTECT, related_name="+", db_index=False)
    name = models.CharField("system", max_length=160)
    on = models.ForeignKey(
        System,
        on_delete=models.PROTECT,
        editable=False,
        related_name="+",
        db_index=False,
    )
    what_for = models.CharField("what for", max_length=200, blank=True)

    objects = TenantManager["Rest"]()

    class Meta(Line.Meta):
        verbose_name = "system that another rests on"
        verbose_name_plural = "systems that others rest on"
        indexes = [
            models.Index(fields=["organisation", "system"], name="rest_of_system"),
            models.Index(fields=["organisation", "on"], name="rest_on_system"),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if self.on_id == self.system_id:
            raise ValidationError({"name": "A system cannot rest on itself. Enter another one"})
        pairs = Rest.objects.exclude(pk=self.pk).values_list("system_id", "on_id")
        if self.system_id in reached(self.on_id, grouped(pairs)):
            raise ValidationError(
                {"name": f"{self.name} rests on this system already. Take that off its page first"}
            )
