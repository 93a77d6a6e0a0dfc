"""What cannot be true of a contract. What is merely missing is asked for, not refused."""

from datetime import date
from decimal import Decimal
from typing import Protocol

from .choices import Basis, Renewal, Unit, Uplift

MOST_NOTICE = {Unit.CALENDAR_DAYS: 730, Unit.WORKING_DAYS: 500, Unit.MONTHS: 24, Unit.TERMS: 6}


class Described(Protocol):
    """The part of a contract that can contradict itself."""

    starts_on: date | None
    ends_on: date | None
    renewal: str
    notice_n: int | None
    notice_unit: str
    notice_basis: str
    value_year: Decimal | None
    value_total: Decimal | None
    uplift: str
    uplift_percent: Decimal | None


def problems(contract: Described) -> dict[str, str]:
    """{field: what to do} for everything about a contract that cannot be true."""
    wrong: dict[str, str] = {}
    starts, ends = contract.starts_on, contract.ends_on
    if starts and ends and ends < starts:
        wrong["ends_on"] = "It ends before it starts. Check both dates"
    if contract.renewal == Renewal.PERPETUAL and ends:
        wrong["renewal"] = "It has an end. Clear the date, or choose what happens then"
    most = MOST_NOTICE[Unit(contract.notice_unit)] if contract.notice_unit in Unit else 0
    if contract.notice_n is not None and contract.notice_n > most:
        wrong["notice_n"] = (
            f"Enter a notice of at most {most} {Unit(contract.notice_unit).label.lower()}"
        )
    if contract.notice_basis == Basis.ANNIVERSARY and contract.notice_n and not starts:
        wrong["starts_on"] = "Enter when it started, as notice is counted from that day"
    for name in ("value_year", "value_total"):
        amount = getattr(contract, name)
        if amount is not None and amount < 0:
            wrong[name] = "Enter an amount of £0 or more"
    if contract.uplift_percent is not None and contract.uplift != Uplift.FIXED:
        wrong["uplift"] = (
            "A percentage needs “By a fixed percentage”. Choose it or clear the figure"
        )
    return wrong
