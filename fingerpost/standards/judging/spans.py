"""Until when what people say holds at most, as dated data read from spans.yaml."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path

from fingerpost.foundation.figures import figure, figures_in
from fingerpost.standards.catalogue import Cadence, Requirement

NO_CADENCE, OVERRIDE, NOT_APPLICABLE = "no-cadence", "override", "not-applicable"


def last_day(word: str, day: date) -> date:
    """The last day on which something said on a day holds; the earliest figure before the first."""
    return day + timedelta(days=figure(_file(), word, day))


def of_cadence(asked: Requirement) -> str:
    """How the cadence of a requirement is called among the spans."""
    return asked.cadence.value if asked.cadence else NO_CADENCE


@cache
def _file() -> Path:
    """The file, once it is seen that it has a figure for each cadence and nothing else."""
    file = Path(__file__).with_name("spans.yaml")
    wanted = {NO_CADENCE, OVERRIDE, NOT_APPLICABLE, *(each.value for each in Cadence)}
    if unlike := wanted ^ figures_in(file).keys():
        raise ValueError(f"spans.yaml: {sorted(unlike)} is missing, or is unknown.")
    return file
