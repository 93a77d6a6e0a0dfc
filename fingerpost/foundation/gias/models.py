"""The last list that was loaded. It is public, belongs to no school, and is replaced as a whole."""

from datetime import date
from typing import Any, Self

from django.db import models

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.tenancy.models import Kind, Phase
from fingerpost.foundation.tenancy.particulars import Status, TypeGroup


class Sort(models.TextChoices):
    ESTABLISHMENTS = "establishments", "Schools and colleges"
    GROUPS = "groups", "Trusts"


class Edition(models.Model):
    """One file of GIAS; of each sort one is current."""

    sort = models.CharField(max_length=15, choices=Sort)
    dated_on = models.DateField()
    loaded_at = models.DateTimeField(default=now)
    rows = models.PositiveIntegerField(default=0)
    is_current = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sort"], condition=models.Q(is_current=True), name="gias_one_current"
            )
        ]

    def __str__(self) -> str:
        return f"{self.sort} of {self.dated_on}"


class ListedQuerySet(models.QuerySet[Any]):
    def current(self) -> Self:
        """Of the list that is in use."""
        return self.filter(edition__is_current=True).select_related("edition")

    def said_by(self, text: str) -> Self:
        """Rows of the current list in which every word stands, in the name, town or postcode."""
        rows = self.current()
        for word in fold(text).split():
            rows = rows.filter(words__contains=word)
        return rows.order_by("name", "pk")


class Establishment(models.Model):
    """A school or college as GIAS lists it; of its pupils only how many there are."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="+")
    urn = models.CharField(max_length=6)
    name = models.CharField(max_length=120)
    town = models.CharField(max_length=80, blank=True)
    postcode = models.CharField(max_length=8, blank=True)
    kind = models.CharField(max_length=10, choices=Kind)
    phase = models.CharField(max_length=12, choices=Phase)
    type_group = models.CharField(max_length=12, choices=TypeGroup, blank=True)
    status = models.CharField(max_length=8, choices=Status, blank=True)
    la_code = models.CharField(max_length=3, blank=True)
    establishment_number = models.CharField(max_length=4, blank=True)
    ukprn = models.CharField(max_length=8, blank=True)
    low_age = models.PositiveSmallIntegerField(null=True)
    high_age = models.PositiveSmallIntegerField(null=True)
    pupils = models.PositiveIntegerField(null=True)
    trust_uid = models.CharField(max_length=6, blank=True)
    trust_name = models.CharField(max_length=120, blank=True)
    words = models.CharField(max_length=400)
    """What a search looks at."""

    objects = ListedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["edition", "urn"], name="gias_establishment_once")
        ]

    def __str__(self) -> str:
        return self.name

    def particulars(self) -> dict[str, Any]:
        """What a school takes over, by the names of its own fields."""
        names = (*SHARED, "urn", "phase", "type_group", "status", "la_code", "trust_uid")
        more = ("establishment_number", "low_age", "high_age", "pupils")
        return {name: getattr(self, name) for name in (*names, *more)}

    @property
    def where(self) -> str:
        """What tells schools of one name apart: "Fernwhistle, FW1 2AB, Academies, Open"."""
        parts = (self.town, self.postcode, self.get_type_group_display(), self.get_status_display())
        return ", ".join(part for part in parts if part)


class Group(models.Model):
    """A trust as GIAS lists it."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="+")
    trust_uid = models.CharField(max_length=6)
    trust_group_id = models.CharField(max_length=7, blank=True)
    name = models.CharField(max_length=120)
    companies_house = models.CharField(max_length=8, blank=True)
    ukprn = models.CharField(max_length=8, blank=True)
    group_status = models.CharField(max_length=40, blank=True)
    words = models.CharField(max_length=400)

    objects = ListedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["edition", "trust_uid"], name="gias_group_once")
        ]

    def __str__(self) -> str:
        return self.name

    def particulars(self) -> dict[str, Any]:
        """What a trust takes over, by the names of its own fields."""
        names = (*SHARED, "trust_uid", "trust_group_id", "companies_house")
        return {name: getattr(self, name) for name in names}

    @property
    def where(self) -> str:
        parts = (self.trust_group_id, self.companies_house, self.group_status)
        return ", ".join(part for part in parts if part)


SHARED = ("name", "ukprn")


def dated(sort: Sort) -> date | None:
    """The date of the list in use; None while none was loaded."""
    found = Edition.objects.filter(sort=sort, is_current=True).values_list("dated_on", flat=True)
    return found.first()
