"""The schools of the acting trust, each with how it stands, from a few queries for all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.db.models import Count, Max, Sum

from fingerpost.foundation.audit.models import Version
from fingerpost.foundation.audit.trail import versions
from fingerpost.foundation.past import Known
from fingerpost.foundation.tenancy.models import Member, Organisation
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.standards.evidence import RULES
from fingerpost.standards.judging.models import Judgement, OwnLimit, Subject
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.pacing.models import Opening

from .standing import Stamp, Standing, standing_at, standing_of

TODAY = Given("day", models.DateField())
SAID = (Judgement, Subject, Opening, OwnLimit)
"""What people say of the standards, and their thresholds; all else that is shown rules read."""


@dataclass(frozen=True, slots=True)
class Row:
    """A school of the trust, and how it stands."""

    member: Member
    standing: Standing

    @property
    def school(self) -> Organisation:
        return self.member.school


def standings(ours: Sequence[Member], day: date, known: Known | None = None) -> list[Row]:
    """How each school of the trust in scope stands; at a past day those that belonged by then."""
    if known:
        held = [each for each in ours if each.since <= known.day]
        return [Row(each, standing_at(each.school, known)) for each in held]
    stamps = _stamps(day)
    return [
        Row(each, standing_of(each.school, day, stamps.get(each.school.pk, ()))) for each in ours
    ]


def _stamps(day: date) -> Mapping[int, Stamp]:
    """{school: what moves whenever something that is shown of it does}.

    An interval that ends makes way for one of a higher key, or for none; one that goes on was
    looked at later. What rules read may have moved since, the trust's own rows among it.
    """
    found: dict[int, Stamp] = {}
    shared = sum(versions(_read(inherited=True)).values())
    for school, *moved in _found(day=day):
        found[school] = (shared, *moved)
    for school, n in _counters(day=day):
        found[school] = (*found.get(school, (shared,)), n)
    return found


def _read(*, inherited: bool) -> set[type[models.Model]]:
    """The models that rules read: all, or only those of which a school reads its trust's rows."""
    read = {model for rule in RULES.values() for model in rule.reads}
    return {each for each in read if getattr(each, "inherited", False)} if inherited else read


_found = Prepared(
    lambda: (
        StoredFinding.objects.of_schools(TODAY)
        .filter(closed_at=None)
        .values("organisation")
        .order_by()
        .annotate(keys=Sum("pk"), count=Count("pk"), looked=Max("checked_at"))
        .values_list("organisation", "keys", "count", "looked")
    )
)
_counters = Prepared(
    lambda: (
        Version.objects.of_schools(TODAY)
        .filter(model__in=sorted(each._meta.label for each in _read(inherited=False).union(SAID)))
        .values("organisation")
        .order_by()
        .annotate(moved=Sum("n"))
        .values_list("organisation", "moved")
    )
)
