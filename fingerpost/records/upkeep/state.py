"""The state of technology: all registers, whose they are, how complete, and when looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.documents.declaration import Body
from fingerpost.foundation.people.posts import posts
from fingerpost.foundation.people.titles import titles
from fingerpost.foundation.spot_checks import reading as spot_checks
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.foundation.ui.filters import plural as counted
from fingerpost.foundation.ui.filters import written_date

from .declaration import OWNED, Owned
from .models import BudgetDay, Review
from .reading import enough_until, latest, next_budget, opens_on, size_of, terms_known
from .rules import THREE

NOBODY = "nobody yet"


@dataclass(frozen=True, slots=True)
class Line:
    """One register as the page shows it."""

    owned: Owned
    role: str
    owner: str
    """Who holds the role; empty if nobody does."""
    rows: int
    gaps: int
    check: SpotCheck | None
    review: Review | None
    due_on: date | None
    """The last day on which the last review is enough."""
    today: date

    @property
    def title(self) -> str:
        return self.owned.register.many.capitalize()

    @property
    def is_late(self) -> bool:
        return self.due_on is not None and self.due_on < self.today

    @property
    def is_in_time(self) -> bool:
        return self.due_on is not None and not self.is_late

    @property
    def next(self) -> str:
        """By when it is to be reviewed next."""
        if self.due_on is None:
            return "Never reviewed" if self.rows else "Nothing to review yet"
        return f"Was due by {written_date(self.due_on)}" if self.is_late else _by(self.due_on)

    @property
    def gaps_said(self) -> str:
        return "none" if not self.gaps else f"{self.gaps:,} of {self.rows:,}"

    @property
    def checked(self) -> str:
        return f"{self.check.result}, {written_date(self.check.ended_at)}" if self.check else "none"


@dataclass(frozen=True, slots=True)
class State:
    """All registers on a day, and the budget that comes next."""

    lines: Sequence[Line]
    budget: BudgetDay | None
    today: date

    @property
    def headline(self) -> str:
        kept = [each for each in self.lines if each.rows]
        if not kept:
            return "No register has rows yet"
        good = sum(each.is_in_time for each in kept)
        noun = counted(len(kept), "register", "registers")
        return f"{good} of {noun} {'was' if good == 1 else 'were'} reviewed in time"

    @property
    def budget_said(self) -> str:
        """What the budget asks of the reviews."""
        if self.budget is None:
            return "Nobody has said when the next budget is approved."
        opens = opens_on(self.budget)
        done = [each for each in self._named if each.review and each.review.reviewed_on >= opens]
        return (
            f"The next budget is approved on {written_date(self.budget.approved_on)}. Reviews from "
            f"{written_date(opens)} on count as made for it: {len(done)} of {len(THREE)} so far."
        )

    @property
    def _named(self) -> list[Line]:
        return [each for each in self.lines if each.owned.plural in THREE]


def state_of(today: date, only: str = "") -> State:
    """Every register of the organisation in scope that has an owner, or one of them."""
    chosen = {plural: each for plural, each in OWNED.items() if plural == only or not only}
    held, named = posts(*{each.owner for each in chosen.values()}), titles()
    reviews, terms, checks = latest(chosen), terms_known(today), spot_checks.latest_of_each()
    lines = []
    for plural, each in chosen.items():
        rows, gaps = size_of(each.register, today)
        holder, review = held.holder(each.owner, today), reviews.get(plural)
        lines.append(
            Line(
                owned=each,
                role=named[each.owner],
                owner=holder.person.name if holder else "",
                rows=rows,
                gaps=gaps,
                check=checks.get(plural),
                review=review,
                due_on=enough_until(review, each.cadence, terms) if review else None,
                today=today,
            )
        )
    lines.sort(key=lambda line: (line.owned.plural not in THREE, line.title))
    return State(lines, next_budget(today), today)


def body_of(state: State) -> Body:
    """What the print says."""
    return {
        "headline": state.headline,
        "budget": state.budget_said,
        "headings": ["Register", "Owner", "Rows", "With gaps", "Spot check", "Reviewed", "Next"],
        "lines": [
            [
                each.title,
                f"{each.role}: {each.owner or NOBODY}",
                f"{each.rows:,}",
                each.gaps_said,
                each.checked,
                reviewed(each.review),
                each.next,
            ]
            for each in state.lines
        ],
        "findings": [
            [f"{each.title}, {written_date(each.review.reviewed_on)}", each.review.findings]
            for each in state.lines
            if each.review
        ],
    }


def reviewed(review: Review | None) -> str:
    """When, and by whom."""
    return f"{written_date(review.reviewed_on)}, {review.reviewed_by}" if review else "never"


def _by(day: date) -> str:
    return f"By {written_date(day)}"
