"""How each family of a school stood through the last twelve months, week by week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise

from fingerpost.foundation.duties.fridays import last_friday
from fingerpost.foundation.past import Known
from fingerpost.foundation.tenancy.models import Kind, Member, Phase
from fingerpost.foundation.ui.filters import written_date, written_day
from fingerpost.standards.verdicts import Verdict

from .standing import NOT_BEGUN, Standing, week

WEEKS = 52
A_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Weeks through which a family stood the same."""

    kind: str
    since: date
    days: int

    @property
    def name(self) -> str:
        return "Not begun" if self.kind == NOT_BEGUN else Verdict(self.kind).label

    @property
    def text(self) -> str:
        return f"{self.name} from {written_date(self.since)}"


@dataclass(frozen=True, slots=True)
class History:
    """The stretches of one family, the earliest first."""

    stretches: Sequence[Stretch]

    @property
    def words(self) -> str:
        """ "Not begun, then not met since 2 June."; nothing in the first week."""
        if not self.stretches:
            return ""
        *past, present = self.stretches
        if not past:
            return f"{present.name} the whole time."
        if len(past) > 2:
            before = f"Changed {len(past)} times"
        else:
            before = ", then ".join(each.name.lower() for each in past).capitalize()
        return f"{before}, then {present.name.lower()} since {written_day(present.since)}."


def histories(member: Member, standing: Standing, day: date) -> dict[str, History]:
    """{family: its history} up to today, from the first day in the trust on which it was known."""
    school = member.school
    began = max(member.since, school.created_on, day - WEEKS * A_WEEK)
    ends = _ends(began, day)
    weeks = [
        week(school.pk, school.name, Kind(school.kind), Phase(school.phase), Known(each))
        for each in ends
    ]
    days = [(each, (after - each).days) for each, after in pairwise((*ends, day))]
    return {
        slug: History(
            _stretches(
                [*(each.get(slug, NOT_BEGUN) for each in weeks), cell.kind], [*days, (day, 1)]
            )
        )
        for slug, cell in standing.cells.items()
    }


def _ends(began: date, day: date) -> list[date]:
    """The last day of each week, which is the one before its Friday, the earliest first."""
    last = last_friday(day) - timedelta(days=1)
    ends = [last - n * A_WEEK for n in range(WEEKS)]
    return [each for each in reversed(ends) if each >= began]


def _stretches(kinds: Sequence[str], days: Sequence[tuple[date, int]]) -> list[Stretch]:
    held = list(zip(kinds, days, strict=True))
    found = []
    for kind, weeks in groupby(held, key=lambda each: each[0]):
        spans = [span for _, span in weeks]
        found.append(Stretch(kind, spans[0][0], sum(days for _, days in spans)))
    return found
