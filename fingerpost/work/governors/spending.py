"""Renewals and spending ahead: totals for everybody, contracts by name in the other part."""

from dataclasses import dataclass, replace
from datetime import date

from fingerpost.foundation.organisations.years import years_around
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import money, spelled, written_date
from fingerpost.records.contracts.year.ribbon import DECIDED, TheYear, the_year
from fingerpost.records.estate.refresh.figures import bases, figures
from fingerpost.records.estate.refresh.forecast import Due, Forecast, forecast, years_from
from fingerpost.records.estate.refresh.groups import serving

from .figures import SMALLEST, figure
from .rules import few
from .shapes import Section

MOST = 8
"""So many contracts are named; the year of contracts has the others."""
YEARS = 3
"""So many financial years of the forecast stand on the page."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is to be decided and paid for."""

    year: TheYear
    devices: Forecast
    day: date


def ahead(organisation: Organisation, day: date) -> Ahead:
    """The contracts of this financial year, and what replacing devices will cost."""
    [now] = years_around(organisation, day)
    years = years_from(organisation, day)
    found = the_year(now, day)
    here = [each for each in found.windows if now.begins <= each.last <= now.ends]
    devices = forecast(serving(), figures(bases(day)), years)
    return Ahead(replace(found, windows=here), devices, day)


def spending(found: Ahead) -> Section:
    """Contracts and devices in totals: no supplier, no single price, no small count of devices."""
    said = [*_contracts(found.year), *_devices(found.devices, found.day)]
    dues = found.devices.dues[:YEARS] if found.devices.n else ()
    return Section(
        "spending",
        "Renewals and spending ahead",
        said=tuple(said),
        heads=("Financial year", "To be replaced", "About, before VAT") if dues else (),
        rows=tuple(_due(each, found.day) for each in dues),
        ask=_questions(found),
    )


def contracts(found: Ahead) -> Section | None:
    """The contracts that ask for a decision, by name; nothing where none does."""
    waiting = [each for each in found.year.windows if each.kind != DECIDED]
    if not waiting:
        return None
    said = [found.year.lede]
    if len(waiting) > MOST:
        said.append(f"These are the first {MOST} of {len(waiting):,}.")
    return Section(
        "contracts",
        "Contracts to decide about",
        said=tuple(said),
        heads=("Contract", "How it stands", "Last day to say no or decide", "Price"),
        rows=tuple(
            (each.contract.title, each.word, written_date(each.last), each.price)
            for each in waiting[:MOST]
        ),
        ask=(f"What becomes of {waiting[0].contract.title}, and who has looked at others?",),
    )


def _contracts(year: TheYear) -> list[str]:
    name = year.year.name
    if not year.windows:
        return [f"No contract asks for a decision in {name}."]
    said = [
        spelled(len(year.windows), "contract asks", "contracts ask")
        + f" for a decision in {name}; {money(year.at_stake)} a year is still undecided."
    ]
    if year.missed:
        said.append(
            spelled(len(year.missed), "last day", "last days")
            + " to say no passed before anybody decided."
        )
    return said


def _devices(devices: Forecast, day: date) -> list[str]:
    said = []
    if devices.overdue:
        late = _count(devices.overdue, day)
        said.append(f"{late[0].upper()}{late[1:]} should have been replaced before this year.")
    if devices.undated:
        said.append(f"Of {_count(devices.undated, day)} nobody knows when they are due.")
    return said or ([] if devices.n else ["The asset register names no device to be replaced."])


def _due(due: Due, day: date) -> tuple[str, ...]:
    return (due.year.name, _count(due.n, day), money(due.cost.quantize(1)))


def _count(n: int, day: date) -> str:
    return few(n, "device", "devices", figure(SMALLEST, day))


def _questions(found: Ahead) -> tuple[str, ...]:
    asked = []
    if waiting := found.year.at_stake:
        asked.append(f"{money(waiting)} a year is undecided: who decides what, and by when?")
    if due := next((each for each in found.devices.dues if each.n), None):
        asked.append(f"How do we pay for what has to be replaced in {due.year.name}?")
    return tuple(asked)
