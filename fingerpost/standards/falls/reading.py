"""What fell and has not risen again, read once for a page."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.people.posts import Posts, posts
from fingerpost.foundation.permissions import LEADERS
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.standards import catalogue
from fingerpost.standards.asking import first_of
from fingerpost.standards.catalogue import Part, Requirement
from fingerpost.standards.figures import figure
from fingerpost.standards.judging.listing import known
from fingerpost.standards.judging.models import Subject
from fingerpost.standards.judging.reading import FIELDS, UNTIL, heard
from fingerpost.standards.judging.reading import Heard as People
from fingerpost.standards.judging.records import as_found
from fingerpost.standards.judging.rules import Kind, Said
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.pacing.reading import open_since
from fingerpost.standards.states import State, as_judged, state_of
from fingerpost.standards.verdicts import Verdict

from .models import Heard as HeardRow
from .rules import Fall, Heard, Over, as_heard, fall_of, ran_out, reworded

TOLD = "days-until-all-hear"
"""After how many days headteacher and governors hear of a fall that nobody looked at."""
BACK = timedelta(days=366)
"""How long what somebody said and let run out is remembered as the reason of a fall."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A fall as one reader sees it: whose it is, and whether it is theirs to look at."""

    fall: Fall
    owner: str
    """Nothing where nobody is named."""
    is_theirs: bool
    told_from: date


def shown_among(actor: Actor, states: Iterable[State], day: date) -> dict[str, Shown]:
    """What fell among these states, by requirement, as far as the actor is told of it by now."""
    return _told(actor, _falls(states, _overs(day, heard(day))), day)


def shown_here(actor: Actor, day: date) -> dict[str, Shown]:
    """What fell of all that is open, since it is; three queries where nothing did."""
    said = heard(day)
    overs = _overs(day, said)
    fallen = {row.requirement for row in _fallen()} | overs.keys() | _lowered(said)
    if not fallen:
        return {}
    opened = open_since()
    asked = [each for each in known(sorted(fallen)) if each.family in opened]
    falls = _falls(_states(actor.organisation, asked, said, day), overs)
    return _told(actor, [each for each in falls if each.at >= opened[each.asked.family]], day)


def fall_now(organisation: Organisation, asked: Requirement, day: date) -> Fall | None:
    """How one requirement fell, if it did."""
    said = heard(day)
    return next(iter(_falls(_states(organisation, [asked], said, day), _overs(day, said))), None)


def is_theirs(actor: Actor, asked: Requirement, owner: Person | None) -> bool:
    """Whether somebody answers for a requirement; while nobody who can sign in is named, whoever
    has the role, or leads."""
    if owner and owner.account_id:
        return owner.account_id == actor.account_id
    named = {part.value for part in _first_to_hear(asked)}
    return bool(actor.roles & LEADERS) or bool({role.value for role in actor.roles} & named)


def owner_of(asked: Requirement, day: date, held: Posts) -> Person | None:
    """Whoever holds the role that answers for a requirement, or else does its work."""
    return first_of(_first_to_hear(asked), day, held)


def _first_to_hear(asked: Requirement) -> list[Part]:
    """Who answers for a requirement, then who does its work; governors hear of both later."""
    roles = catalogue.standard(asked.standard).roles
    return [each for each in (*roles.accountable, *roles.responsible) if each != Part.GOVERNORS]


def _falls(states: Iterable[State], overs: Mapping[str, list[Over]]) -> list[Fall]:
    found = [fall for each in states if (fall := fall_of(each, overs.get(each.asked.id, ())))]
    heards = _heards() if found else {}
    return [as_heard(each, heards.get(each.asked.id, ())) for each in found]


def _told(actor: Actor, falls: Collection[Fall], day: date) -> dict[str, Shown]:
    if not falls:
        return {}
    held, after = posts(), timedelta(days=figure(TOLD, day))
    found = {}
    for each in falls:
        owner = owner_of(each.asked, day, held)
        theirs = is_theirs(actor, each.asked, owner)
        if theirs or each.is_told(actor.roles, day, after):
            name = owner.name if owner else ""
            found[each.asked.id] = Shown(each, name, theirs, each.on + after)
    return found


def _states(
    organisation: Organisation, asked: Collection[Requirement], said: People, day: date
) -> list[State]:
    ids = [each.id for each in asked]
    rows = StoredFinding.objects.open().filter(requirement__in=ids)
    held = {row.requirement: row for row in rows}
    found = []
    for each in asked:
        state = state_of(each, organisation, held.get(each.id))
        records = as_found(each, state.verdict, state.held.of if state.held else 0)
        found.append(as_judged(state, records, said.counts.get(each.id, []), day))
    return found


def _overs(day: date, people: People) -> Mapping[str, list[Over]]:
    """What was said of each requirement and counts no more."""
    found = defaultdict(list)
    for requirement, ended_at, ended_by, pk, kind, verdict, *rest in _ended(
        day=day, back=day - BACK
    ):
        said = Said(pk, Kind(kind), Verdict(verdict), *rest)
        found[requirement].append(ran_out(said, ended_at, ended_by))
    for asked in known(people.frozen):
        edition = catalogue.family(asked.family).edition
        found[asked.id] += [reworded(said, of, edition) for said, of in people.frozen[asked.id]]
    return found


def _lowered(people: People) -> set[str]:
    """What somebody overrides downwards."""
    said = people.counts.items()
    return {id for id, each in said if any(one.kind == Kind.LOWERED for one in each)}


def _heards() -> Mapping[str, list[Heard]]:
    found = defaultdict(list)
    for requirement, at, by in _heard():
        found[requirement].append(Heard(at, by))
    return found


_fallen = Prepared(lambda: StoredFinding.objects.open().exclude(fell_at=None))
_ended = Prepared(
    lambda: (
        Subject.objects.all()
        .over(Given("back", UNTIL), Given("day", UNTIL))
        .values_list(
            "requirement",
            "judgement__ended_at",
            "judgement__ended_by",
            *(f"judgement__{name}" for name in FIELDS),
        )
    )
)
_heard = Prepared(lambda: HeardRow.objects.all().in_order().values_list("requirement", "at", "by"))
