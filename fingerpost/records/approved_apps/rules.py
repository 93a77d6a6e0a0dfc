"""What cannot be true of an app, and how long a decision about one stands. No database."""

from datetime import date, timedelta
from typing import Protocol

from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.limits import limits_for

from .choices import ALLOWED, FOR_PUPILS

DECISION = "approved_apps.ai_weighed"
"""How long a decision stands before somebody looks again: the rule that rests on it says."""


class Described(Protocol):
    """The part of an app that can be wrong."""

    audience: str
    year_from: str
    year_to: str
    minimum_age: int | None
    age_source: str


def problems(app: Described, today: date) -> dict[str, str]:
    """{field: what to do} for everything about an app that cannot be true."""
    wrong: dict[str, str] = {}
    if app.audience not in FOR_PUPILS and (app.year_from or app.year_to):
        wrong["year_from"] = "Years are for apps that pupils use. Clear them, or choose pupils"
    elif app.year_from and app.year_to and app.year_to < app.year_from:
        wrong["year_to"] = "The last year is below the first. Correct one of the two"
    if app.minimum_age and not app.age_source:
        wrong["age_source"] = "Say where the age stands, such as its terms of use"
    return wrong


class Decided(Protocol):
    """The part of an app that a decision sets."""

    status: str
    decided_on: date | None
    review_on: date | None


def stands_until(decided_on: date) -> date:
    """By when an app is decided about again."""
    return decided_on + timedelta(days=limits_for(DECISION, decided_on).days)


def put_off(app: Decided) -> dict[str, str]:
    """What to do where a review date was moved beyond what the decision about the app allows."""
    if app.status not in ALLOWED or app.decided_on is None:
        return {}
    last = stands_until(app.decided_on)
    if app.review_on and app.review_on <= last:
        return {}
    return {
        "review_on": f"Enter a date up to {written_date(last)}. Only a new decision puts it off "
        "further: have the app checked again"
    }
