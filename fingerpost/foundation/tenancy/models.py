"""Schools, colleges and trusts, and which school belongs to which trust since when."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q

from fingerpost.foundation.now import today

from . import particulars as asked
from .prepared import Given, Prepared


class Kind(models.TextChoices):
    SCHOOL = "school", "School"
    COLLEGE = "college", "College"
    TRUST = "trust", "Multi-academy trust"


class Phase(models.TextChoices):
    """Phase of education, as the catalogue's `applies_to` names it."""

    PRIMARY = "primary", "Primary"
    SECONDARY = "secondary", "Secondary"
    ALL_THROUGH = "all-through", "All-through"
    SPECIAL = "special", "Special"
    SIXTEEN_PLUS = "16-plus", "16 plus"
    NONE = "none", "Not applicable"


class Organisation(models.Model):
    """A school, a college or a trust: whoever owns records here."""

    name = models.CharField("name", max_length=120)
    kind = models.CharField("kind", max_length=10, choices=Kind)
    phase = models.CharField("phase", max_length=12, choices=Phase, default=Phase.NONE)
    urn = models.CharField("URN", max_length=6, blank=True, validators=[asked.URN])
    ukprn = models.CharField("UKPRN", max_length=8, blank=True, validators=[asked.UKPRN])
    la_code = models.CharField(
        "local authority's code", max_length=3, blank=True, validators=[asked.LA_CODE]
    )
    establishment_number = models.CharField(
        "establishment number", max_length=4, blank=True, validators=[asked.ESTABLISHMENT]
    )
    type_group = models.CharField(
        "type", max_length=12, choices=asked.TypeGroup, blank=True, default=""
    )
    status = models.CharField("status", max_length=8, choices=asked.Status, blank=True, default="")
    low_age = models.PositiveSmallIntegerField(
        "youngest age", null=True, blank=True, validators=[MaxValueValidator(asked.OLDEST)]
    )
    high_age = models.PositiveSmallIntegerField(
        "oldest age", null=True, blank=True, validators=[MaxValueValidator(asked.OLDEST)]
    )
    pupils = models.PositiveIntegerField("pupils on roll", null=True, blank=True)
    trust_uid = models.CharField(
        "trust's UID", max_length=6, blank=True, validators=[asked.TRUST_UID]
    )
    trust_group_id = models.CharField(
        "trust's group ID", max_length=7, blank=True, validators=[asked.GROUP_ID]
    )
    companies_house = models.CharField(
        "Companies House number", max_length=8, blank=True, validators=[asked.COMPANY]
    )
    year_start = models.CharField(
        "financial year begins on", max_length=5, choices=asked.YearStart, blank=True, default=""
    )
    """Empty where it follows from the type."""
    gias_on = models.DateField("taken from GIAS, dated", null=True, blank=True)
    short_name = models.CharField("short name", max_length=24, blank=True)
    colour = models.CharField("colour", max_length=10, choices=asked.Colour, blank=True, default="")
    is_demonstration = models.BooleanField(default=False)
    created_on = models.DateField(default=today)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["urn"], condition=~Q(urn=""), name="organisation_urn_once"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_trust(self) -> bool:
        return self.kind == Kind.TRUST

    @property
    def stands_alone(self) -> bool:
        """Whether it neither is a trust nor belongs to one today."""
        return not self.is_trust and not self.ancestor_ids()

    @property
    def called(self) -> str:
        """The name where there is little room for it."""
        return self.short_name or self.name

    @property
    def laestab(self) -> str:
        """The number of an establishment in the DfE's statistics, once both parts are known."""
        if not (self.la_code and self.establishment_number):
            return ""
        return self.la_code + self.establishment_number

    def clean(self) -> None:
        if self.low_age is not None and self.high_age is not None and self.low_age > self.high_age:
            raise ValidationError(
                {"high_age": "Enter an oldest age that is not below the youngest age"}
            )

    def schools(self, day: date) -> list["Member"]:
        """The schools that belong to this trust on a day, by name; none of a school.

        A demonstration opens with less proof of who asks, so it never shows what is not one.
        """
        since = dict(_since(trust=self.pk, day=day))
        held = _schools(trust=self.pk, day=day) if since else []
        schools = [each for each in held if each.is_demonstration == self.is_demonstration]
        ordered = sorted(schools, key=lambda each: (each.name.casefold(), each.pk))
        return [Member(each, since[each.pk]) for each in ordered]

    def ancestor_ids(self) -> frozenset[int]:
        """The trusts whose shared rows this organisation may read today."""
        return frozenset(trust for (trust,) in _trusts(school=self.pk, day=today()))


class BelongingQuerySet(models.QuerySet["Belonging"]):
    def on(self, day: date | Given) -> "BelongingQuerySet":
        """In force on a day; the last day is `until` itself."""
        return self.filter(Q(until=None) | Q(until__gte=day), since__lte=day)

    def of(self, organisation: Organisation) -> "BelongingQuerySet":
        """Those that concern a school, or a trust, the latest first."""
        ours = Q(school=organisation) | Q(trust=organisation)
        return self.filter(ours).order_by("-since", "pk")


class Belonging(models.Model):
    """A school belongs to a trust from one day until another."""

    school = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="belongings")
    trust = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="members")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    parted_on = models.DateField(null=True, blank=True)
    """When what follows from leaving was seen to."""

    objects = BelongingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["school"], condition=Q(until=None), name="belonging_one_trust_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")),
                name="belonging_ends_after_start",
            ),
            models.CheckConstraint(condition=~Q(school=F("trust")), name="belonging_not_to_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.school_id} in {self.trust_id} since {self.since}"


@dataclass(frozen=True, slots=True)
class Member:
    """A school of a trust, and the first day on which it belonged."""

    school: Organisation
    since: date


_trusts = Prepared(
    lambda: (
        Belonging.objects.on(Given("day", models.DateField()))
        .filter(school=Given("school"))
        .values_list("trust_id")
    )
)
_since = Prepared(lambda: _held_by_a_trust().values_list("school_id", "since"))
_schools = Prepared(lambda: Organisation.objects.filter(pk__in=_held_by_a_trust().values("school")))


def _held_by_a_trust() -> BelongingQuerySet:
    """What schools belong to a trust on a day, both to be given."""
    return Belonging.objects.on(Given("day", models.DateField())).filter(trust=Given("trust"))
