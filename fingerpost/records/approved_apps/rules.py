"""What cannot be true of an app. No database."""

from datetime import date
from typing import Protocol

from .choices import FOR_PUPILS


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
