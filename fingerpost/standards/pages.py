"""What the pages of the standards show beside the states: people and facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from markupsafe import Markup

from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.people.titles import local_titles
from fingerpost.foundation.ui.filters import written_date

from . import catalogue, wording
from .catalogue import Part, Requirement, Standard, Strength
from .frameworks.naming import name_of
from .limits import Limits
from .parts import DUTIES
from .rules.posts import posts
from .states import State

ALWAYS_NAMED = {
    Part.SLT_DIGITAL_LEAD,
    Part.HEADTEACHER,
    Part.IT_SUPPORT,
    Part.BUSINESS_PROFESSIONAL,
    Part.DPO,
    Part.DSL,
}
"""The parts of which a page says that nobody holds them; of the others it is silent."""
NOBODY = "nobody yet"
Fact = tuple[str, str]


@dataclass(frozen=True, slots=True)
class StrengthGroup:
    """The requirements of one standard that are asked equally firmly."""

    heading: str
    states: list[State]


def by_strength(standard: Standard, states: Mapping[str, State]) -> list[StrengthGroup]:
    """The states given of a standard’s requirements, the firmest first."""
    every = [states[asked.id] for asked in standard.requirements if asked.id in states]
    groups = (
        StrengthGroup(wording.HEADINGS[each], [s for s in every if s.asked.strength is each])
        for each in Strength
    )
    return [group for group in groups if group.states]


def names_of_parts(today: date) -> dict[Part, str]:
    """Who holds the duty behind each part, as what it is called here: "SLT digital lead: Dita
    Fernside"; a part that is no duty of one person is not named."""
    held, local = posts(), local_titles()
    holders = {
        part: next((each for duty in duties if (each := held.holder(duty, today))), None)
        for part, duties in DUTIES.items()
    }
    return {
        part: f"{_title(part, local)}: {each.person.name if each else NOBODY}"
        for part, each in holders.items()
        if each or part in ALWAYS_NAMED
    }


def _title(part: Part, local: Mapping[Duty, str]) -> str:
    return next((local[duty] for duty in DUTIES[part] if duty in local), catalogue.PART_NAMES[part])


def who(parts: tuple[Part, ...], names: Mapping[Part, str]) -> str:
    """ "SLT digital lead: Dita Fernside; suppliers"."""
    line = "; ".join(names.get(part, catalogue.PART_NAMES[part]) for part in parts)
    return line[:1].upper() + line[1:]


def people_facts(standard: Standard, names: Mapping[Part, str]) -> list[Fact]:
    """Who answers for a standard, who does the work, who is asked and told."""
    roles = standard.roles
    rows = [
        ("Owner", roles.accountable),
        ("Does the work", roles.responsible),
        ("Is asked", roles.consulted),
        ("Is told", roles.informed),
    ]
    return [(label, who(parts, names)) for label, parts in rows if parts]


def about(asked: Requirement, names: Mapping[Part, str], limits: Limits) -> list[Fact]:
    """The facts beside a requirement: who asks, how firmly, for whom, how often, the threshold."""
    family, standard = catalogue.family(asked.family), catalogue.standard(asked.standard)
    core = f"core standard by {family.core_year}, " if family.core else ""
    publisher = f"{wording.OUR_OWN}:" if family.is_own else f"{family.publisher},"
    rows = [
        ("Asked by", f"{publisher} {core}{wording.STRENGTHS[asked.strength]}"),
        ("In full", asked.asks),
        ("Rests on", wording.basis_in_words(asked)),
        _threshold(asked, limits),
        *people_facts(standard, names),
        ("Also proves", _also_proves(asked, of_own_lists=False)),
        ("And of our own lists", _also_proves(asked, of_own_lists=True)),
        ("Related families", _related(standard)),
        ("How often", wording.CADENCES[asked.cadence].capitalize() if asked.cadence else ""),
        ("Effort", wording.EFFORTS[asked.effort].capitalize()),
        ("What shows it", asked.shows),
        ("Edition", written_date(family.edition)),
        ("Official text", _official(family.url) if family.url else ""),
    ]
    return [(term, answer) for term, answer in rows if answer]


def _threshold(asked: Requirement, limits: Limits) -> Fact:
    """From how much on it is met, whose figure that is, and where it can be changed."""
    if not limits.source:
        return "Threshold", ""
    met = "every one" if limits.met == 100 else f"{limits.met} of every 100"
    said = (
        f"Met from {met}, partly from {limits.partly} of every 100. {limits.source}. "
        f"In force since {written_date(limits.since)}."
    )
    address = reverse("judging:threshold", args=[asked.evidence])
    way = Markup('{} <a href="{}">More about it</a>')
    return whose_threshold(limits), way.format(said, address)


def whose_threshold(limits: Limits) -> str:
    """What a threshold is called: pages never pass ours off as the DfE's."""
    if limits.is_own:
        return "This school’s own threshold, not the DfE’s"
    return "Our threshold, not the DfE’s" if limits.is_ours else "Threshold"


def _also_proves(asked: Requirement, *, of_own_lists: bool) -> Markup:
    """Links to what the same evidence serves besides, the DfE's apart from ours."""
    served = map(catalogue.requirement, catalogue.evidence_keys().get(asked.evidence, ()))
    links = (
        Markup('<a href="{}">{}</a>').format(
            reverse("standards:requirement", args=[each.id]), name_of(each)
        )
        for each in served
        if each != asked and catalogue.family(each.family).is_own == of_own_lists
    )
    return Markup(", ").join(links)


def _related(standard: Standard) -> Markup:
    """Links to the families that a standard touches."""
    return Markup(", ").join(
        Markup('<a href="{}">{}</a>').format(
            reverse("standards:family", args=[slug]), catalogue.family(slug).title
        )
        for slug in standard.related
    )


def _official(url: str) -> Markup:
    return Markup('<a href="{}">GOV.UK: check the live page</a>').format(url)
