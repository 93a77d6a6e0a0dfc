"""Asking somebody to do what a requirement lacks, and closing it when the verdict has changed."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Q

from fingerpost.foundation.actor import system
from fingerpost.foundation.duties.actions import NotOpen, settle
from fingerpost.foundation.duties.models import ToDo
from fingerpost.foundation.duties.origins import Origin
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.people.posts import Posts, posts
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.prepared import Prepared
from fingerpost.foundation.tenancy.scope import current_scope

from .catalogue import Part, Requirement
from .frameworks.naming import name_of
from .models import StoredFinding
from .parts import DUTIES
from .verdicts import Verdict

LAST_RESORT = (Part.SLT_DIGITAL_LEAD, Part.HEADTEACHER)


def first_of(parts: Iterable[Part], day: date, held: Posts | None = None) -> Person | None:
    """Whoever stands for the first of these parts that somebody holds, or else leads."""
    held = held or posts()
    for part in (*parts, *LAST_RESORT):
        for duty in DUTIES.get(part, ()):
            if holder := held.holder(duty, day):
                return holder.person
    return None


def planned_until() -> Mapping[str, date]:
    """{requirement: the day by which the last of what is asked about it is to be done}."""
    return dict(_planned())


_planned = Prepared(
    lambda: (
        ToDo.objects.open()
        .exclude(requirement="")
        .filter(is_doubt=False)
        .values_list("requirement", "due_on")
    )
)


def origin_of(asked: Requirement, page: str) -> Origin:
    """A requirement as what something to do is about."""
    return Origin(
        origin=name_of(asked),
        origin_url=page,
        requirement=asked.id,
    )


def proposed_words(asked: Requirement) -> dict[str, str]:
    """What the form proposes: the step that the finding names, and what the records say."""
    held = StoredFinding.objects.open().filter(requirement=asked.id).first()
    if held is None or held.verdict == Verdict.MET:
        return {"title": "", "words": asked.plain}
    return {"title": held.todo, "words": held.because}


def settle_what_is_met() -> None:
    """Close what was asked about requirements that have turned to met since.

    Whoever says that a verdict is wrong is answered by a person, not by another verdict.
    """
    for to_do in ToDo.objects.open().exclude(requirement="").exclude(is_doubt=True):
        if has_turned(to_do):
            organisation = Organisation.objects.get(pk=current_scope().organisation_id)
            try:
                settle(system(organisation), to_do)
            except NotOpen:
                continue  # somebody closed it at this moment


def has_turned(to_do: ToDo) -> bool:
    """Whether the requirement is met now, and was not at some time since it was asked about."""
    since = Q(closed_at=None) | Q(closed_at__gt=to_do.asked_at)
    found = list(StoredFinding.objects.history(to_do.requirement).filter(since))
    if not found or found[-1].closed_at or found[-1].verdict != Verdict.MET:
        return False
    was_otherwise = any(each.verdict != Verdict.MET for each in found)
    return was_otherwise or found[0].opened_at > to_do.asked_at
