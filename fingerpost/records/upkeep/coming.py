"""When a register is to be reviewed next: within its term or year, and ahead of the budget."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from fingerpost.foundation.calendar.rules import TermDates
from fingerpost.foundation.duties.falling import Due
from fingerpost.foundation.ui.filters import written_date

from .models import BudgetDay, Review
from .reading import enough_until, latest, next_budget, opens_on, terms_known
from .rules import THREE, Cadence


def due_of(
    cadences: Mapping[str, Cadence], today: date, until: date
) -> Mapping[str, Sequence[Due]]:
    """The next review of each register; one never reviewed is owed for the budget alone."""
    reviews, terms, budget = latest(cadences), terms_known(today), next_budget(today)
    found = {}
    for plural, cadence in cadences.items():
        dues = list(_due(plural, reviews.get(plural), cadence, terms, budget))
        first = min(dues, key=lambda each: each.on, default=None)
        found[plural] = [first] if first and first.on <= until else []
    return found


def _due(
    plural: str,
    review: Review | None,
    cadence: Cadence,
    terms: Sequence[TermDates],
    budget: BudgetDay | None,
) -> Iterator[Due]:
    """What the cadence of a register asks, and what the budget does."""
    page, title = f"/{plural}/reviews/", f"Review the register of {plural.replace('-', ' ')}"
    if review:
        yield Due(enough_until(review, cadence, terms), title, page)
    if budget is None or plural not in THREE:
        return
    if review is None or review.reviewed_on < opens_on(budget):
        day = budget.approved_on
        yield Due(day, f"{title} before the budget of {written_date(day)}", page)
