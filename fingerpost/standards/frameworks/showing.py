"""How an organisation stands on what a framework asks, and the pages that show it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.past import Known
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.standards.asking import planned_until
from fingerpost.standards.catalogue import Requirement
from fingerpost.standards.judging.panel import judged_panel
from fingerpost.standards.judging.reading import heard, said_ever
from fingerpost.standards.judging.records import as_found
from fingerpost.standards.judging.rules import RANK, Said
from fingerpost.standards.past_rows import past_rows
from fingerpost.standards.states import (
    State,
    as_judged,
    as_planned,
    state_of,
    state_of_all,
    state_of_own_lists,
)
from fingerpost.standards.tallies import Tally, tally
from fingerpost.standards.under_way import under_way
from fingerpost.standards.verdicts import Verdict

from .models import Framework, Node
from .naming import as_requirement, family_of, id_of, is_brought, rows_of


@dataclass(frozen=True, slots=True)
class Standing:
    """How one entry stands, and the requirement of ours that proves it, if one does."""

    state: State
    proof: Requirement | None = None


@dataclass(slots=True)
class Branch:
    """An entry of a framework with what stands below it."""

    node: Node
    standing: Standing | None
    below: "list[Branch]"

    @property
    def states(self) -> list[State]:
        """The states of what is asked here and below."""
        here = [self.standing.state] if self.standing else []
        return here + [state for branch in self.below for state in branch.states]

    @property
    def answered(self) -> str:
        """ "3 of 12 answered", or that it asks nothing."""
        return _answered(tally(self.states)) if self.states else "nothing to answer"


@dataclass(frozen=True, slots=True)
class Whole:
    """A framework as its page shows it."""

    framework: Framework
    branches: list[Branch]
    tally: Tally

    @property
    def answered(self) -> str:
        return _answered(self.tally)


def wholes_of(
    frameworks: Sequence[Framework], organisation: Organisation, day: date, at: Known | None = None
) -> list[Whole]:
    """Frameworks with the state of each thing that they ask, each as a tree: today's, or as it was
    known at a day."""
    rows = Node.objects.known_at(at.moment) if at else Node.objects.standing()
    nodes = list(rows.filter(framework__in=frameworks))
    found = standings(nodes, organisation, day, at)
    return [
        _whole(each, [node for node in nodes if node.framework_id == each.pk], found)
        for each in frameworks
    ]


def standings(
    nodes: Sequence[Node], organisation: Organisation, day: date, at: Known | None = None
) -> dict[int, Standing]:
    """The state of what is asked, by key: that of our requirement where one proves it, else what
    people say; today's, or as it was known at a day."""
    day, moment = (at.day, at.moment) if at else (day, None)
    links = {node.pk: node.linked_at(moment) for node in nodes if node.is_asked}
    ours: Mapping[str, State] = {}
    if any(links.values()):
        ours = state_of_all(organisation, at) | state_of_own_lists(organisation, at)
    said, plans = heard(day, moment).counts, {} if at else _plans()
    return {
        node.pk: _proved(node, [ours[id] for id in links[node.pk] if id in ours])
        or _judged(node, organisation, said, plans, day)
        for node in nodes
        if node.is_asked
    }


def page_of(actor: Actor, node: Node, day: date) -> dict[str, Any]:
    """The page of one thing that a framework asks, for one reader."""
    asked, before = as_requirement(node), list(Node.objects.before(node))
    standing = standings([node], actor.organisation, day)[node.pk]
    records, once = as_found(asked, Verdict.NOT_EVIDENCED), [id_of(each) for each in before]
    frozen = _frozen(asked, before, heard(day).counts)
    return {
        "asked": asked,
        "node": node,
        "framework": node.framework,
        "standing": standing,
        "judged": None
        if standing.proof
        else judged_panel(actor, asked, records, day, frozen, once),
        "under_way": under_way(actor, [asked.id, *once]),
        "today": day,
        "before": before[0] if before else None,
        "is_ours": node.framework.organisation_id == actor.organisation.pk,
    }


def _plans() -> dict[tuple[int, str], date]:
    """{framework and line: until when it is planned}, whatever its words were then."""
    planned = {id: until for id, until in planned_until().items() if is_brought(id)}
    rows = rows_of(planned)
    return {(row.framework_id, row.ref): planned[id_of(row)] for row in rows}


def _frozen(
    asked: Requirement, before: Iterable[Node], counts: Mapping[str, Sequence[Said]]
) -> list[tuple[Said, date]]:
    """What was said of earlier wordings, with the edition that brought them, unless the same was
    said anew."""
    anew = {said.kind for said in counts.get(asked.id, ())}
    found = [(said, each.since) for each in before for said in counts.get(id_of(each), ())]
    return [(said, edition) for said, edition in found if said.kind not in anew]


def past_page_of(actor: Actor, node: Node, at: Known) -> dict[str, Any]:
    """The page as at a day: how it stood, by which proof, and nothing that could be changed."""
    asked = as_requirement(node)
    standing = standings([node], actor.organisation, at.day, at)[node.pk]
    held = standing.state.held
    return {
        "asked": asked,
        "node": node,
        "family": family_of(asked),
        "state": standing.state,
        "proof": standing.proof,
        "wrong": past_rows(actor, held, at) if held else None,
    }


def not_here_page_of(node: Node, day: date) -> dict[str, Any]:
    """Why something is not asked on a day: it came later, or a newer edition dropped it."""
    wordings = list(Node.objects.same_line(node))
    came = wordings[0].kept_at
    is_later = came >= Known(day).moment
    said = [each for row in reversed(wordings) for each in said_ever(id_of(row))]
    asked = as_requirement(node)
    return {
        "asked": asked,
        "family": family_of(asked),
        "came": came if is_later else None,
        "said": [] if is_later else said,
    }


def _whole(framework: Framework, nodes: Sequence[Node], found: Mapping[int, Standing]) -> Whole:
    every = tally(found[node.pk].state for node in nodes if node.pk in found)
    return Whole(framework, _tree(nodes, found), every)


def _proved(node: Node, proofs: Sequence[State]) -> Standing | None:
    """As the weakest of the requirements stands that show it."""
    if not proofs:
        return None
    weakest = min(proofs, key=lambda each: RANK.get(each.verdict, len(RANK)))
    return Standing(replace(weakest, asked=as_requirement(node)), weakest.asked)


def _judged(
    node: Node,
    organisation: Organisation,
    said: Mapping[str, Iterable[Said]],
    plans: Mapping[tuple[int, str], date],
    day: date,
) -> Standing:
    asked = as_requirement(node)
    records = as_found(asked, Verdict.NOT_EVIDENCED)
    state = state_of(asked, organisation, None)
    stands = as_judged(state, records, said.get(asked.id, ()), day)
    return Standing(as_planned(stands, plans.get((node.framework_id, node.ref))))


def _answered(counted: Tally) -> str:
    """ "37 of 100 answered"."""
    asked = counted.of + counted.not_applicable
    return f"{asked - counted.not_evidenced:,} of {asked:,} answered"


def _tree(nodes: Iterable[Node], found: Mapping[int, Standing]) -> list[Branch]:
    roots: list[Branch] = []
    by_ref: dict[str, Branch] = {}
    for node in nodes:
        branch = Branch(node, found.get(node.pk), [])
        above = by_ref.get(node.parent)
        (above.below if above else roots).append(branch)
        by_ref[node.ref] = branch
    return roots
