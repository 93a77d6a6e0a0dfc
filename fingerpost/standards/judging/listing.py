"""Everything that was said, on one page, and what else the same evidence may show."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.standards import catalogue
from fingerpost.standards.catalogue import Requirement
from fingerpost.standards.frameworks.naming import asked_now, is_brought, name_of, requirement
from fingerpost.standards.states import does_not_apply

from .models import Judgement, JudgementQuerySet, Status
from .panel import Line
from .reading import subjects_of

MOST = 200
SHOWS = {"": "Counts", "waiting": "Waits for a second person", "over": "Over"}


def page_of(show: str, day: date) -> dict[str, Any]:
    """What people said: what counts now, what waits, or what is over."""
    show = show if show in SHOWS else ""
    rows = list(_rows(show, day).select_related("owner")[:MOST])
    subjects = subjects_of(rows)
    return {
        "lines": [(Line.of(each, day), known(subjects[each.pk])) for each in rows],
        "tabs_of": [(text, f"?show={key}", key == show) for key, text in SHOWS.items()],
        "most": MOST,
    }


def _rows(show: str, day: date) -> JudgementQuerySet:
    every = Judgement.objects.all()
    if show == "waiting":
        return every.filter(status=Status.WAITING).order_by("-pk")
    if show == "over":
        return every.over(day)
    return every.standing().filter(until__gte=day)


def known(ids: Iterable[str]) -> list[Requirement]:
    """The requirements of these ids that are still asked, be it in other words."""
    return list(_found(ids, asked_now))


def names_of(ids: Iterable[str]) -> str:
    """Requirements by their place: "IT support 2.6, Leadership 1.3"."""
    return ", ".join(name_of(each) for each in _found(ids, requirement))


def _found(ids: Iterable[str], asked_as: Callable[[str], Requirement]) -> Iterator[Requirement]:
    for id in ids:
        try:
            yield asked_as(id)
        except KeyError:
            continue


def shown_alike(asked: Requirement, organisation: Organisation) -> list[Requirement]:
    """What else the same evidence may show: others of the standard that no rule looks at, and
    those that the same rule serves."""
    if is_brought(asked.id):
        return []
    beside = (each for each in catalogue.standard(asked.standard).requirements if not each.evidence)
    served = catalogue.evidence_keys().get(asked.evidence, ())
    found = {each.id: each for each in (*beside, *map(catalogue.requirement, served))}
    return [
        each
        for each in found.values()
        if each.id != asked.id and not does_not_apply(each, organisation)
    ]
