"""For how long people from outside come in, and what must stand behind it."""

from collections.abc import Collection
from datetime import date, timedelta
from pathlib import Path

from fingerpost.foundation.accounts.models import Engagement
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.figures import figure
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.ui.filters import written_date

FIGURES = Path(__file__).with_name("limits.yaml")


class NotNow(DomainError):
    """Raised when an invitation or a change of rights makes no sense as things stand."""


def refuse_without_end(roles: Collection[Role], until: date | None, day: date) -> None:
    """An auditor comes in for a time: the last day is named, and no later than a figure says."""
    if Role.AUDITOR not in roles:
        return
    latest = day + timedelta(days=auditor_days(day))
    if until is None:
        raise NotNow("Enter the last day of access: an auditor has one")
    if until > latest:
        raise NotNow(f"Enter {written_date(latest)} or an earlier day: an audit is over by then")


def refuse_without_engagement(
    roles: Collection[Role], engagement: Engagement | None, day: date
) -> None:
    """Whoever comes from a company comes in while the school engages it."""
    if Role.EXTERNAL_IT not in roles:
        return
    if engagement is None:
        raise NotNow("Record on the page of the company that you engage it, then name them there.")
    if closed := engagement.closed_because(day):
        raise NotNow(f"The school {closed}. Change the engagement first.")


def auditor_days(day: date) -> int:
    """The figure in force on a day; the earliest one before that."""
    return figure(FIGURES, "auditor_days", day)


def refuse_a_returner(email: str) -> None:
    """Whoever left under an address is the same person when they come back under it."""
    had = Person.objects.all().own().left(today()).filter(email=email.strip().casefold())
    if (person := had.first()) is not None:
        raise NotNow(returned(person))


def returned(person: Person) -> str:
    """What to do first about somebody who left."""
    return (
        f"{person} left on {written_date(person.left_on)}. If they are here again, say so on their "
        "page in the list of people; then invite them."
    )
