"""Schools, colleges and trusts, and which school belongs to which trust since when."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from fingerpost.foundation.now import today

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
    urn = models.CharField("URN", max_length=6, blank=True, help_text="Six digits, from GIAS.")
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

    def ancestor_ids(self) -> frozenset[int]:
        """The trusts whose shared rows this organisation may read today."""
        return frozenset(trust for (trust,) in _trusts(school=self.pk, day=today()))


class BelongingQuerySet(models.QuerySet["Belonging"]):
    def on(self, day: date | Given) -> "BelongingQuerySet":
        """In force on a day; the last day is `until` itself."""
        return self.filter(Q(until=None) | Q(until__gte=day), since__lte=day)


class Belonging(models.Model):
    """A school belongs to a trust from one day until another."""

    school = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="belongings")
    trust = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="members")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

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


_trusts = Prepared(
    lambda: (
        Belonging.objects.on(Given("day", models.DateField()))
        .filter(school=Given("school"))
        .values_list("trust_id")
    )
)
