"""When a register is to be reviewed next: within its term or year, and ahead of the budget."""

from collections.abc import Iterator
from datetime import date

from fingerpost.foundation.duties.falling import Due
from fingerpost.foundation.ui.filters import written_date

from .models import Review
from .reading import enough_until, next_budget, opens_on, terms_known
from .rules import THREE, Cadence


def due_of(plural: str, cadence: Cadence, today: date, until: date) -> Iterator[Due]:
    """The next review of a register; one that was never reviewed is owed for the budget alone."""
    review = Review.objects.all().of(plural).first()
    terms = terms_known(today) if cadence == Cadence.TERMLY else ()
    budget = next_budget(today) if plural in THREE else None
    page, many = f"/{plural}/reviews/", plural.replace("-", " ")
    dues = []
    if review is not None:
        on = enough_until(review, cadence, terms)
        dues.append(Due(on, f"Review the register of {many}", page))
    if budget and not (review and review.reviewed_on >= opens_on(budget)):
        title = f"Review the register of {many} before the budget of "
        dues.append(Due(budget.approved_on, f"{title}{written_date(budget.approved_on)}", page))
    due = min(dues, key=lambda each: each.on, default=None)
    if due and due.on <= until:
        yield due
