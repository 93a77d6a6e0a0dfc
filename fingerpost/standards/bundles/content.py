"""What a bundle says: each chosen family with its requirements, and on what each verdict rests.

Plain values only, as `evidence.json` holds them: days and moments in ISO 8601. People stand in it
by their role; what they said stands in their own words.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today
from fingerpost.foundation.past import Known
from fingerpost.foundation.permissions import Role
from fingerpost.standards import catalogue
from fingerpost.standards.catalogue import Family, Requirement, Standard
from fingerpost.standards.judging.models import Judgement
from fingerpost.standards.judging.rules import Said
from fingerpost.standards.limits import Limits, keys
from fingerpost.standards.own_limits import limits_here, own_limits
from fingerpost.standards.pacing.reading import open_families
from fingerpost.standards.pages import whose_threshold
from fingerpost.standards.parts import Parts, parts_of
from fingerpost.standards.states import State, counted, state_of_all, state_of_own_lists
from fingerpost.standards.tallies import tally, tally_of
from fingerpost.standards.wording import STRENGTHS, basis_in_words, confidence_in_words

from .rules import ends_of_months

Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What goes into a bundle, and of which moment it is."""

    slugs: Collection[str]
    moment: datetime
    version: str
    entries: int
    head: str


def choices() -> list[Family]:
    """The families and own lists that are open, which alone can be shown."""
    opened = open_families()
    every = (*catalogue.families(), *catalogue.own_lists())
    return [each for each in every if each.slug in opened]


def content_of(actor: Actor, chosen: Chosen) -> Told:
    """Everything that a bundle says, but for the rows behind it."""
    day = today()
    states = state_of_all(actor.organisation) | state_of_own_lists(actor.organisation)
    families = [each for each in choices() if each.slug in chosen.slugs]
    shown = [states[asked.id] for family in families for asked in family.requirements]
    agreed, parts = _agreed(shown), parts_of(actor.organisation, day)
    past = _past(actor, chosen.slugs, day)
    return {
        "organisation": actor.organisation.name,
        "as_at": day.isoformat(),
        "made_at": chosen.moment.isoformat(),
        "made_by": ", ".join(sorted(Role(each).label for each in actor.roles)),
        "fingerpost": chosen.version,
        "record": {"entries": chosen.entries, "head": chosen.head},
        "summary": _summary(families, states),
        "left_out": _left_out(families),
        "families": [_family(each, states, agreed, parts, past) for each in families],
        "thresholds": _thresholds(families, day),
    }


def _summary(families: Iterable[Family], states: Mapping[str, State]) -> str:
    """What the DfE asks, counted; our own lists never count with it."""
    theirs = [each for each in families if not each.is_own]
    if not theirs:
        return "Only our own lists are shown, which prove no DfE standard."
    found = tally(states[asked.id] for family in theirs for asked in family.requirements)
    return f"{found.in_words[:1].upper()}{found.in_words[1:]}."


def _left_out(shown: Collection[Family]) -> list[str]:
    """What somebody could miss, by name."""
    opened, slugs = open_families(), {each.slug for each in shown}
    kept = [each.title for each in choices() if each.slug not in slugs]
    closed = [each.title for each in catalogue.families() if each.slug not in opened]
    told = []
    if kept:
        told.append(f"Open, and not shown here: {', '.join(kept)}.")
    if closed:
        told.append(f"Not begun, so that nothing of them counts: {', '.join(closed)}.")
    return told


def _family(
    family: Family,
    states: Mapping[str, State],
    agreed: Collection[int],
    parts: Parts,
    past: Mapping[str, list[Told]],
) -> Told:
    found = tally_of(family, states)
    return {
        "slug": family.slug,
        "title": family.title,
        "publisher": "" if family.is_own else family.publisher,
        "edition": family.edition.isoformat(),
        "core_by": family.core_year,
        "verdict": found.verdict.value,
        "counts": found.in_words,
        "trend": past.get(family.slug, []),
        "standards": [_standard(each, states, agreed, parts) for each in family.standards],
    }


def _standard(
    standard: Standard, states: Mapping[str, State], agreed: Collection[int], parts: Parts
) -> Told:
    found, family = tally_of(standard, states), standard.family
    return {
        "id": standard.id,
        "title": f"{standard.number}. {standard.title}",
        "verdict": found.verdict.value,
        "counts": found.in_words,
        "answers": [parts.title(each, family) for each in standard.roles.accountable],
        "requirements": [_requirement(states[each.id], agreed) for each in standard.requirements],
    }


def _requirement(state: State, agreed: Collection[int]) -> Told:
    asked, held, said = state.asked, state.held, state.said
    return {
        "id": asked.id,
        "asks": asked.plain,
        "strength": STRENGTHS[asked.strength],
        "basis": basis_in_words(asked),
        "wording": confidence_in_words(asked),
        "verdict": state.verdict.value,
        "mark": str(state.mark or ""),
        "because": (held.because if held else "") if said else state.because,
        "met": held.met if held else 0,
        "of": held.of if held else 0,
        "left_out": list(held.left_out) if held else [],
        "checked_at": _iso(held.checked_at if held else None),
        "oldest_on": _iso(held.oldest_on if held else None),
        "holds_until": _iso(held.holds_until if held else None),
        "planned_until": _iso(state.planned),
        "fell_on": _iso(held.fell_at if held else None),
        "fell_why": held.fell_why if held else "",
        "said": _said(said, agreed) if said else None,
    }


def _said(said: Said, agreed: Collection[int]) -> Told:
    return {
        "kind": said.kind.label,
        "words": said.words,
        "true_on": said.true_on.isoformat(),
        "until": said.until.isoformat(),
        "second_person": said.pk in agreed,
    }


def _agreed(shown: Iterable[State]) -> set[int]:
    """Which of the things said a second person agreed to."""
    keys_of = {each.said.pk for each in shown if each.said}
    found = Judgement.objects.filter(pk__in=keys_of).exclude(agreed_by="")
    return set(found.values_list("pk", flat=True))


def _past(actor: Actor, slugs: Collection[str], day: date) -> dict[str, list[Told]]:
    """{family: how it stood at the end of each of the last months}, where it was open then."""
    found: dict[str, list[Told]] = {}
    for end in ends_of_months(day):
        if end < actor.organisation.created_on:
            continue
        at = Known(end)
        opened = open_families(at.moment) & set(slugs)
        states = counted(_every(actor, at), opened)
        for family in (*catalogue.families(end), *catalogue.own_lists(end)):
            if family.slug in opened:
                then = tally_of(family, states)
                told = {"day": end.isoformat(), "verdict": then.verdict.value}
                found.setdefault(family.slug, []).append(told | {"counts": then.in_words})
    return found


def _every(actor: Actor, at: Known) -> dict[str, State]:
    return state_of_all(actor.organisation, at) | state_of_own_lists(actor.organisation, at)


def _thresholds(families: Iterable[Family], day: date) -> list[Told]:
    """What counts as met and as partly met, for each rule behind a family that counts rows."""
    own, known = own_limits(), keys()
    served: dict[str, list[Requirement]] = {}
    for asked in (each for family in families for each in family.requirements):
        if asked.evidence in known:
            served.setdefault(asked.evidence, []).append(asked)
    return [
        {"about": [each.id for each in asked], **_limits(limits_here(key, day, own))}
        for key, asked in sorted(served.items())
    ]


def _limits(limits: Limits) -> Told:
    return {
        "met": limits.met,
        "partly": limits.partly,
        "days": limits.days,
        "since": limits.since.isoformat(),
        "whose": whose_threshold(limits),
        "source": "" if limits.is_own else limits.source,
    }


def _iso(value: date | datetime | None) -> str:
    return value.isoformat() if value else ""
