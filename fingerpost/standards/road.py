"""How far a school is with the core standards on the way to the year by which they are due."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.ui.charts.columns import Columns, columns_of
from fingerpost.foundation.ui.charts.parts import Series
from fingerpost.foundation.ui.filters import plural, written_date

from . import catalogue
from .states import State
from .verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Road:
    """What of the core standards is met, what is planned by when, and how much is left."""

    due: int
    met: int
    plans: tuple[date, ...]
    of: int

    @property
    def left(self) -> int:
        """What is neither met nor planned, in families that are not begun too."""
        return self.of - self.met - len(self.plans)

    @property
    def sentence(self) -> str:
        """ "23 of 240 requirements are met; 4 are planned, the last by 12 May 2027; ..."."""
        said = f"{self.met:,} of {plural(self.of, 'requirement is', 'requirements are')} met"
        if self.plans:
            planned = plural(len(self.plans), "is", "are")
            last = "the last " if len(self.plans) > 1 else ""
            said += f"; {planned} planned, {last}by {written_date(max(self.plans))}"
        return f"{said}; {plural(self.left, 'is', 'are')} left without a plan."

    def chart(self, today: date) -> Columns:
        """A column for the end of each year that is left."""
        years = range(today.year, max(self.due, today.year) + 1)
        planned = [sum(day.year <= year for day in self.plans) for year in years]
        series = [
            Series("Met today", (self.met,) * len(years)),
            Series("Planned by the end of the year", tuple(planned)),
            Series("Left", tuple(self.of - self.met - n for n in planned)),
        ]
        return columns_of("The core standards, year by year", list(map(str, years)), series)


def road(states: Mapping[str, State], opened: Collection[str]) -> Road:
    """Count the core standards among the states of all; what is not begun is not met."""
    core = {each.slug: each for each in catalogue.families() if each.core}
    asked = [
        each
        for each in states.values()
        if each.asked.family in core and each.verdict != Verdict.NOT_APPLICABLE
    ]
    met = sum(each.verdict == Verdict.MET and each.asked.family in opened for each in asked)
    return Road(
        due=max(each.core_year or 0 for each in core.values()),
        met=met,
        plans=tuple(sorted(each.planned for each in asked if each.planned)),
        of=len(asked),
    )
