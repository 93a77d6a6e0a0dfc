"""Assets, as DfE digital leadership and governance standard 2 lists their fields."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from fingerpost.foundation.imports.values import normal_serial
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.places.models import Room
from fingerpost.foundation.tenancy.keys import UNKNOWN_DATE, KeyField, SortDateField, fold
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel

from .choices import AGES_BY_PURCHASE, GONE, HELD, Acquired, Kind, Standing, Status, YesNo
from .querysets import AssetManager
from .rules import problems


def _link(model: type[TenantModel]) -> "models.ForeignKey[Any, Any]":
    """A key to what a text means; the text says it too, so a list needs no join."""
    return models.ForeignKey(
        model,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
    )


class Asset(TenantModel):
    """One piece of technology that the school owns, leases or borrows."""

    number = models.PositiveIntegerField("reference", editable=False)
    tag = models.CharField("asset tag", max_length=40, blank=True)
    name = models.CharField("description", max_length=160)
    kind = models.CharField("kind", max_length=20, choices=Kind)
    status = models.CharField("status", max_length=20, choices=Status, default=Status.IN_USE)
    manufacturer = models.CharField("make", max_length=80, blank=True)
    model = models.CharField("model", max_length=120, blank=True)
    model_number = models.CharField("model number", max_length=80, blank=True)
    serial = models.CharField("serial number", max_length=80, blank=True)

    assigned_to = models.CharField("assigned to", max_length=120, blank=True)
    location = models.CharField("location", max_length=120, blank=True)
    holder = _link(Person)
    """The person whom `assigned_to` means, once somebody said so."""
    room = _link(Room)
    """The room that `location` means, once somebody said so."""
    assigned_since = models.DateField("since", null=True, editable=False)

    purchased_on = models.DateField("purchase date", null=True, blank=True)
    acquired = models.CharField(
        "how acquired", max_length=12, choices=Acquired, default=Acquired.NEW
    )
    made_on = models.DateField("made or first used", null=True, blank=True)
    cost = models.DecimalField(
        "purchase cost (£)", max_digits=10, decimal_places=2, null=True, blank=True
    )
    replacement_cost = models.DecimalField(
        "replacement cost (£)", max_digits=10, decimal_places=2, null=True, blank=True
    )
    supplier = models.CharField("supplier", max_length=120, blank=True)
    order_number = models.CharField("order number", max_length=60, blank=True)
    funding = models.CharField("funding", max_length=80, blank=True)
    warranty_ends_on = models.DateField("warranty ends", null=True, blank=True)
    lease_ends_on = models.DateField("lease ends", null=True, blank=True)
    review_on = models.DateField("review date", null=True, blank=True)
    review_alike_on = models.DateField("review date set with others", null=True, editable=False)
    """The day on which one deed set the review dates of several assets, this one among them."""

    os = models.CharField("operating system", max_length=80, blank=True)
    os_version = models.CharField("system version", max_length=40, blank=True)
    support_ends_on = models.DateField("support ends", null=True, blank=True)
    encrypted = models.CharField("encrypted", max_length=15, choices=YesNo, default=YesNo.UNKNOWN)
    encrypted_checked_on = models.DateField("encryption checked", null=True, blank=True)
    personal_data = models.CharField(
        "holds personal data", max_length=15, choices=YesNo, default=YesNo.UNKNOWN
    )

    last_seen_on = models.DateField("last check-in", null=True, blank=True)

    disposal_approved_on = models.DateField("disposal approved", null=True, editable=False)
    wiped_on = models.DateField("data wiped or destroyed", null=True, blank=True)
    disposed_on = models.DateField("date of secure disposal", null=True, blank=True)
    disposal_certificate = models.CharField("disposal certificate", max_length=80, blank=True)
    certificate_on = models.DateField("date of the certificate", null=True, blank=True)
    notes = models.TextField("notes", max_length=2000, blank=True)
    archived_on = models.DateField(null=True, blank=True, editable=False)

    revision = models.PositiveIntegerField(default=1, editable=False)
    standing = KeyField(max_length=4, choices=Standing, default=Standing.HELD)
    name_key = KeyField(max_length=160)
    tag_key = KeyField(max_length=40)
    serial_key = KeyField(max_length=80)
    review_sort = SortDateField()
    purchased_sort = SortDateField()

    objects = AssetManager()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "number"], name="asset_number_once"),
            models.UniqueConstraint(
                fields=["organisation", "tag_key"],
                condition=~Q(tag_key=""),
                name="asset_tag_once",
                violation_error_message="Another asset has this asset tag. Enter a different tag.",
            ),
            models.CheckConstraint(
                condition=Q(disposed_on=None)
                | Q(purchased_on=None)
                | Q(disposed_on__gte=F("purchased_on")),
                name="asset_disposed_after_purchase",
                violation_error_message=(
                    "The date of disposal is before the purchase date. Check both dates."
                ),
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "standing", "name_key", "id"], name="asset_name"),
            models.Index(
                fields=["organisation", "standing", "review_sort", "id"], name="asset_review"
            ),
            models.Index(
                fields=["organisation", "standing", "purchased_sort", "id"], name="asset_purchase"
            ),
            models.Index(fields=["organisation", "standing", "number", "id"], name="asset_number"),
            models.Index(fields=["organisation", "status", "name_key", "id"], name="asset_status"),
            models.Index(fields=["organisation", "kind", "name_key", "id"], name="asset_kind"),
            models.Index(
                fields=["organisation", "status", "kind", "archived_on"], name="asset_facets"
            ),
            models.Index(
                fields=["organisation", "name_key", "id"],
                condition=Q(archived_on__isnull=False),
                name="asset_archived",
            ),
            models.Index(fields=["organisation", "serial_key"], name="asset_serial"),
            models.Index(fields=["organisation", "tag_key"], name="asset_tag"),
            models.Index(
                fields=["organisation", "holder"],
                condition=Q(holder__isnull=False),
                name="asset_holder",
            ),
            models.Index(
                fields=["organisation", "room", "name_key"],
                condition=Q(room__isnull=False),
                name="asset_room",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"

    @property
    def reference(self) -> str:
        """How people name the asset: "AST-1042"."""
        return reference(self.number)

    @property
    def is_held(self) -> bool:
        return self.status in HELD

    @property
    def is_placed(self) -> bool:
        """Whether anything is said of where it is or who has it."""
        return bool(self.assigned_to or self.location)

    def clean(self) -> None:
        if wrong := problems(self, today()):
            raise ValidationError(wrong)

    def keep_keys(self) -> None:
        """Fill the columns that lists sort and search by; called by every verb before writing."""
        self.standing = Standing.GONE if self.status in GONE else Standing.HELD
        self.name_key = fold(self.name)[:160]  # folding can lengthen: "ß" becomes "ss"
        self.tag_key = fold(self.tag)[:40]
        self.serial_key = normal_serial(self.serial)[:80]
        self.review_sort = self.review_on or UNKNOWN_DATE
        self.purchased_sort = self.purchased_on or UNKNOWN_DATE

    def age_from(self) -> date | None:
        """When its life began: made or first used, else bought if it was bought new.

        True age is apart from the length of ownership (DfE digital leadership standard 2), so a
        second-hand device without its own date has no known age.
        """
        if self.made_on:
            return self.made_on
        return self.purchased_on if self.acquired in AGES_BY_PURCHASE else None


def reference(number: int) -> str:
    """How people name the asset of a number."""
    return f"AST-{number:04d}"


class Assignment(TenantModel):
    """A time, now over, in which an asset was with somebody or stood somewhere."""

    recorded = False  # it follows from changes of the asset, which are on the record

    asset = models.ForeignKey(
        Asset, on_delete=models.CASCADE, related_name="assignments", db_index=False
    )
    assigned_to = models.CharField("assigned to", max_length=120, blank=True)
    location = models.CharField("location", max_length=120, blank=True)
    holder = _link(Person)
    room = _link(Room)
    since = models.DateField("from", null=True)
    until = models.DateField("until")
    condition = models.CharField("condition at the end", max_length=200, blank=True)

    objects = TenantManager["Assignment"]()

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["organisation", "asset", "until", "id"], name="assignment_asset"),
            models.Index(
                fields=["organisation", "holder"],
                condition=Q(holder__isnull=False),
                name="assignment_holder",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(since=None) | Q(until__gte=F("since")), name="assignment_ends_later"
            )
        ]

    def __str__(self) -> str:
        return f"{self.assigned_to or self.location} until {self.until}"

    def is_told_by(self, values: Mapping[str, Any]) -> bool:
        """Whether values put an asset back to where it was then."""
        told = {name: values[name] for name in ("assigned_to", "location") if name in values}
        return bool(told) and all(getattr(self, name) == text for name, text in told.items())
