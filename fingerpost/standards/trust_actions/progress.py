"""What became of what a trust asked: how many of its schools have done it, and which have not."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.duties.models import How, State, ToDo
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import plural, written_date

from .models import TrustAction


@dataclass(frozen=True, slots=True)
class Answer:
    """How it stands at one school; of who was asked there, and what they say, nothing is read."""

    school: Organisation
    state: State
    how: How | str
    due_on: date
    closed_on: date | None

    def is_overdue(self, day: date) -> bool:
        return self.state == State.OPEN and self.due_on < day


@dataclass(frozen=True, slots=True)
class Progress:
    """One action of the trust with the answers of those asked that belong to it today."""

    asked: TrustAction
    answers: Sequence[Answer]

    @property
    def done(self) -> int:
        return sum(each.state == State.DONE for each in self.answers)

    @property
    def is_open(self) -> bool:
        if self.asked.withdrawn_on:
            return False
        return any(each.state == State.OPEN for each in self.answers)

    @property
    def words(self) -> str:
        """ "3 of 7 schools have done it", or until when it was asked for."""
        of = plural(len(self.answers), "school", "schools")
        if on := self.asked.withdrawn_on:
            return f"Withdrawn on {written_date(on)}; {self.done or 'none'} of {of} had done it"
        return f"{self.done or 'None'} of {of} {'have' if self.done > 1 else 'has'} done it"


def progress(trust: Organisation, actions: Iterable[TrustAction], day: date) -> list[Progress]:
    """How each action stands, from one query for all schools."""
    asked = list(actions)
    schools = {each.school.pk: each.school for each in trust.schools(day)} if asked else {}
    found: dict[int, list[Answer]] = defaultdict(list)
    label, keys = TrustAction._meta.label, [each.pk for each in asked]
    rows = ToDo.objects.of_schools(day).filter(model=label, object_id__in=keys)
    held = rows.values_list("object_id", "organisation_id", "state", "how", "due_on", "closed_on")
    for key, school, state, how, due_on, closed_on in held if asked else ():
        answer = Answer(schools[school], State(state), how, due_on, closed_on)
        found[key or 0].append(answer)
    return [
        Progress(each, sorted(found[each.pk], key=lambda answer: answer.school.name))
        for each in asked
    ]
