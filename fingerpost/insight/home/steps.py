"""What to do next: one signpost arm for each step, the one that matters most first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.doors import may_open
from fingerpost.foundation.people.models import Appointment
from fingerpost.standards import catalogue
from fingerpost.standards.catalogue import Basis, Effort, Strength
from fingerpost.standards.links import and_back
from fingerpost.standards.states import State
from fingerpost.standards.verdicts import Verdict
from fingerpost.standards.wording import EFFORTS

WEIGHTY = {Basis.LAW: 0, Basis.STATUTORY_GUIDANCE: 1}
IMPORT, WHO_DOES_WHAT = "/assets/import/", "/people/who-does-what/"
ADD_SCHOOL = "/our-school/add/"
MINUTES = "a few minutes"
"""What an import takes, however long the requirement that asks for the register."""
SETTLED = (Verdict.MET, Verdict.NOT_APPLICABLE)
STRENGTHS, EFFORT_ORDER = list(Strength), list(Effort)


@dataclass(frozen=True, slots=True)
class Arm:
    """One thing to do, pointing the way."""

    what: str
    url: str
    when: str
    why: str


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, and the requirements that it would help, the weightiest first."""

    todo: str
    go_to: str
    states: list[State]


def next_steps(states: Mapping[str, State]) -> list[Step]:
    """Every step that a finding names; findings that name the same one share it."""
    named: dict[tuple[str, str], list[State]] = {}
    for state in states.values():
        if state.held and state.held.todo and state.verdict not in SETTLED:
            named.setdefault((state.held.todo, state.held.go_to), []).append(state)
    steps = [Step(*name, sorted(each, key=weight)) for name, each in named.items()]
    return sorted(steps, key=lambda step: weight(step.states[0]))


def weight(state: State) -> tuple[int, date, int, bool, int]:
    """Law first, then what runs out soonest, then the least effort; where these are equal, what
    was looked at, and what is asked most firmly."""
    asked, due = state.asked, state.held.due_again_on if state.held else None
    return (
        WEIGHTY.get(asked.basis, len(WEIGHTY)),
        due or date.max,
        EFFORT_ORDER.index(asked.effort),
        state.verdict == Verdict.NOT_EVIDENCED,
        STRENGTHS.index(asked.strength),
    )


def arms(steps: Iterable[Step], actor: Actor) -> list[Arm]:
    """Steps as arms; where somebody may not take one, it points at what asks for it."""
    return [_arm(step, actor) for step in steps]


def _arm(step: Step, actor: Actor) -> Arm:
    first = step.states[0]
    page = reverse("standards:requirement", args=[first.asked.id])
    theirs = may_open(actor, step.go_to)
    return Arm(
        what=step.todo,
        url=and_back(step.go_to, page) if theirs else page,
        when=MINUTES if step.go_to == IMPORT else EFFORTS[first.asked.effort],
        why=f"{_because(step)} {_serves(step)}",
    )


def _because(step: Step) -> str:
    """Why the step is to be taken: what the weightiest finding says, or that nothing is there."""
    everything = step.go_to == IMPORT and len(step.states) > 1
    return "The asset register is empty." if everything else step.states[0].because


def _serves(step: Step) -> str:
    """ "It counts towards Leadership standard 2 and IT support standard 3."."""
    asked = dict.fromkeys(state.asked.standard for state in step.states)
    if len(asked) > 2:
        return f"It counts towards {len(step.states)} requirements."
    named = (catalogue.standard(id) for id in asked)
    said = [f"{catalogue.family(each.family).short} standard {each.number}" for each in named]
    return f"It counts towards {' and '.join(said)}."


def first_arms(actor: Actor, day: date) -> list[Arm]:
    """Where a school begins, before any record has been looked at; a trust with its schools."""
    trust = actor.organisation
    schools = [
        Arm(
            "Add the schools of the trust",
            ADD_SCHOOL,
            "a minute each",
            "Make a link for the headteacher of each. Then they stand side by side under “Trust”.",
        )
    ]
    begin = [
        *(schools if trust.is_trust and not trust.schools(day) else []),
        Arm(
            "Import your asset spreadsheet",
            IMPORT,
            MINUTES,
            "Any list of devices will do, as it is. You see what Fingerpost makes of it before "
            "anything is saved.",
        ),
        Arm(
            "Say who does what",
            WHO_DOES_WHAT,
            "two minutes",
            "A few names, and blanks are allowed. Nobody is sent a message.",
        ),
    ]
    named = Appointment.objects.exists()
    return [
        arm
        for arm in begin
        if may_open(actor, arm.url) and not (named and arm.url == WHO_DOES_WHAT)
    ]
