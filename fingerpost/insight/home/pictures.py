"""What each would rather look at: the year of contracts, what replacing costs, days left, lamps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit.remembering import remembered_until_a_deed
from fingerpost.foundation.organisations.years import Year, years_around
from fingerpost.foundation.ui.charts.bars import Bars, bars_of
from fingerpost.foundation.ui.charts.columns import Columns
from fingerpost.foundation.ui.charts.parts import Number
from fingerpost.foundation.ui.filters import plural
from fingerpost.records.contracts.year.ribbon import TheYear, the_year
from fingerpost.records.estate.refresh.charts import by_funding
from fingerpost.records.estate.refresh.figures import bases, figures
from fingerpost.records.estate.refresh.forecast import forecast, years_from
from fingerpost.records.estate.refresh.groups import serving
from fingerpost.standards.states import State
from fingerpost.work.governors.lamps import Lit, lit

from .needs import Needs

COUNTED_DOWN = 7
"""So many bars are taken in at a glance."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Those of one home; what has nothing to show is left out."""

    year: TheYear | None = None
    replacing: Columns | None = None
    countdown: Bars | None = None
    lamps: Sequence[Lit] = ()


def pictures(actor: Actor, found: Needs, states: Mapping[str, State], today: date) -> Pictures:
    """The pictures of somebody's roles, by how the school stands on all that is asked."""
    money = actor.may("home.year")
    return Pictures(
        year=_year(actor, today) if money else None,
        replacing=_replacing(tuple(years_from(actor.organisation, today)), today)
        if money
        else None,
        countdown=_countdown(found) if actor.may("home.countdown") else None,
        lamps=tuple(lit(states)) if actor.may("home.lamps") else (),
    )


def _year(actor: Actor, today: date) -> TheYear | None:
    """The contracts of this financial year, for whom the day begins with them."""
    [now] = years_around(actor.organisation, today)
    found = the_year(now, today)
    return found if found.windows else None


@remembered_until_a_deed
def _replacing(years: Sequence[Year], today: date) -> Columns | None:
    """What replacing devices costs in the five years to come."""
    found = forecast(serving(), figures(bases(today)), years)
    return by_funding(found) if found.costs else None


def _countdown(found: Needs) -> Bars | None:
    """How many days are left for what is somebody's own and yet to come."""
    own = [each for each in found.everything if each.is_mine and each.on >= found.today]
    rows = [(each.title, (each.on - found.today).days) for each in own[:COUNTED_DOWN]]
    if not any(days for _, days in rows):
        return None
    return bars_of("Days left", rows, heads=("What", "Days left"), write=_days)


def _days(n: Number) -> str:
    return plural(int(n), "day", "days") if n else "today"
