"""What people have said, read once for a page."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import models

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.standards.catalogue import is_worded_alike
from fingerpost.standards.frameworks.naming import is_brought
from fingerpost.standards.verdicts import Verdict

from .models import Judgement, Status, Subject
from .rules import Kind, Said

SHOWN = 20
SINCE, UNTIL = models.DateTimeField(), models.DateField()
FIELDS = ("id", "kind", "verdict", "words", "by", "true_on", "until", "since")


@dataclass(frozen=True, slots=True)
class Heard:
    """What people say of each requirement: what counts, and what was said of another wording."""

    counts: Mapping[str, list[Said]]
    frozen: Mapping[str, list[tuple[Said, date]]]
    """With the day of the edition that it was said of; nothing where the same was said anew."""


def heard(day: date, moment: datetime | None = None) -> Heard:
    """What people say that has not run out on a day, as it was known at a moment: one query."""
    counts: dict[str, list[Said]] = {}
    frozen: dict[str, list[tuple[Said, date]]] = {}
    rows = _counting(moment=moment or now(), day=day)
    for requirement, edition, pk, kind, verdict, *rest in rows:
        said = Said(pk, Kind(kind), Verdict(verdict), *rest)
        if is_brought(requirement) or is_worded_alike(requirement, edition, day):
            counts.setdefault(requirement, []).append(said)
        else:
            frozen.setdefault(requirement, []).append((said, edition))
    for requirement, held in frozen.items():
        anew = {said.kind for said in counts.get(requirement, ())}
        frozen[requirement] = [each for each in held if each[0].kind not in anew]
    return Heard(counts, frozen)


def said_of_all(day: date, moment: datetime | None = None) -> Mapping[str, list[Said]]:
    """What counts on a day of every requirement, as it was known at a moment: one query."""
    return heard(day, moment).counts


_counting = Prepared(
    lambda: Subject.objects.counting(Given("moment", SINCE), Given("day", UNTIL)).values_list(
        "requirement", "edition", *(f"judgement__{name}" for name in FIELDS)
    )
)


def said_ever(requirement: str) -> list[Judgement]:
    """What was said of a requirement, the latest first."""
    return _about(requirement=requirement)


_about = Prepared(lambda: Judgement.objects.about(Given("requirement"))[:SHOWN])


def subjects_of(judgements: Collection[Judgement]) -> dict[int, list[str]]:
    """{key: the requirements that it is about}, from one query."""
    found: dict[int, list[str]] = {each.pk: [] for each in judgements}
    for judgement, requirement in Subject.objects.filter(judgement__in=found).values_list(
        "judgement", "requirement"
    ):
        found[judgement].append(requirement)
    return found


def latest_of(requirements: Collection[str]) -> Mapping[tuple[str, Kind], int]:
    """{(requirement, kind): the key of what was said last, if nobody took it back}."""
    standing = Subject.objects.filter(requirement__in=requirements)
    standing = standing.filter(judgement__status=Status.STANDS).order_by("judgement")
    rows = standing.values_list("requirement", "judgement__kind", "judgement")
    return {(requirement, Kind(kind)): key for requirement, kind, key in rows}
