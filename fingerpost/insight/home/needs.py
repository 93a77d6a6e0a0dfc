"""What needs somebody: what is late or due this week, and the 90 days to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.doors import may_open
from fingerpost.foundation.duties.horizon import SPAN, Item, items, sunday
from fingerpost.foundation.ui.charts.days import Coming, Days, days_of
from fingerpost.foundation.ui.filters import plural, spelled, written_date, written_day

from .steps import Arm

FIRST = 3
"""So many things of this week are listed; the others stand on their own page."""


@dataclass(frozen=True)
class Needs:
    """What falls due in the next 90 days and what is overdue, the soonest first."""

    everything: Sequence[Item]
    today: date

    @cached_property
    def this_week(self) -> list[Item]:
        """What is somebody's own, and overdue or due by Sunday."""
        last = sunday(self.today)
        return [each for each in self.everything if each.is_mine and each.on <= last]

    @property
    def first(self) -> list[Item]:
        """Those for which somebody waits come before what is only late."""
        return sorted(self.this_week, key=lambda each: not each.waits)[:FIRST]

    def arms(self, actor: Actor) -> list[Arm]:
        """The first of this week; what nobody may open points at the calendar."""
        calendar = reverse("duties:calendar")
        return [
            Arm(
                each.title,
                each.url if may_open(actor, each.url) else calendar,
                self._when(each.on),
                each.why or (f"Done when {each.done_when}." if each.done_when else ""),
            )
            for each in self.first
        ]

    def _when(self, day: date) -> str:
        if day < self.today:
            return f"overdue since {written_day(day)}"
        return "today" if day == self.today else f"by {written_day(day)}"

    @property
    def more(self) -> int:
        return len(self.this_week) - len(self.first)

    @property
    def words(self) -> str:
        """ "Two things need you this week"; what the headline says first."""
        n = len(self.this_week)
        return (
            f"{spelled(n, 'thing needs', 'things need')} you this week"
            if n
            else "Nothing is due from you this week"
        )

    @property
    def ahead(self) -> str:
        """ "7 things fall due by 21 February 2027, 4 of them to you." """
        last = written_date(self.today + SPAN)
        if not self.everything:
            return f"Nothing falls due by {last}."
        n, mine = len(self.everything), sum(each.is_mine for each in self.everything)
        falls = plural(n, "thing falls", "things fall")
        whose = {n: "all yours" if n > 1 else "yours", 0: "none of it yours"}
        return f"{falls} due by {last}, {whose.get(mine, f'{mine} of them yours')}."

    @property
    def drawn(self) -> Days:
        coming = [Coming(each.on, each.title, each.is_mine, each.who) for each in self.everything]
        return days_of("The next 90 days", coming, self.today, self.today + SPAN)


def needs(actor: Actor, today: date) -> Needs:
    """What somebody may see of what falls due, and what of it is theirs."""
    return Needs(items(actor, today), today)
