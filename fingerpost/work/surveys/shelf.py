"""The surveys that come with Fingerpost, and the days that they keep. No database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from fingerpost.foundation import figures
from fingerpost.foundation.written import written

from .choices import Audience, Kind

OWN = "own"
"""The word of a survey whose questions are the school's."""
IT_SUPPORT = "it-support"
FIGURES = Path(__file__).with_name("figures.yaml")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and how it is answered; two that say the same can be compared."""

    says: str
    kind: Kind
    source: str = ""


@dataclass(frozen=True, slots=True)
class Ready:
    """A survey that can be sent as it is."""

    word: str
    title: str
    audience: Audience
    every_year: bool
    questions: tuple[Question, ...]


@cache
def ready() -> Mapping[str, Ready]:
    """Every survey that is ready by its word; KeyError or ValueError for a bad entry."""
    raw = written(Path(__file__).with_name("shelf.yaml"))
    return {word: _ready(word, row) for word, row in raw.items()}


def _ready(word: str, row: Mapping[str, object]) -> Ready:
    asked = row["questions"]
    if not isinstance(asked, list):
        raise ValueError(f"{word}: questions are a list.")
    questions = tuple(Question(each["says"], Kind(each["kind"]), each["source"]) for each in asked)
    audience = Audience(str(row["audience"]))
    return Ready(word, str(row["title"]), audience, bool(row["every_year"]), questions)


def figure(word: str, day: date) -> int:
    """A number of days, or of answers, as it is in force on a day."""
    return figures.figure(FIGURES, word, day)
