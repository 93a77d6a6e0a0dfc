"""What cannot be true of a supplier. What is merely missing is asked for, not refused."""

import re
from datetime import date
from typing import Protocol

from .choices import DataRole, Status
from .moves import APPROVALS

COMPANY = re.compile(r"(?:\d{8}|[A-Z]{2}\d{6}|[A-Z]{2}\d{5}[A-Z]|R\d{7})")
"""England and Wales have eight digits; elsewhere letters come first: SC123456."""


class Described(Protocol):
    """The part of a supplier that can be wrong."""

    companies_house: str
    status: str
    ended_on: date | None
    conditions: str
    data_role: str


def company_number(text: str) -> str:
    """A company number as Companies House writes it; spreadsheets lose its leading zeros."""
    kept = compact(text)
    return kept.zfill(8) if kept.isdecimal() else kept


def compact(text: str) -> str:
    """A number without its spaces, in upper case, as searches look for it."""
    return "".join(text.split()).upper()


def problems(supplier: Described, today: date) -> dict[str, str]:
    """{field: what to do} for everything about a supplier that cannot be true."""
    wrong: dict[str, str] = {}
    if supplier.companies_house and not COMPANY.fullmatch(supplier.companies_house):
        wrong["companies_house"] = "Enter a company number of 8 characters, like 01234567"
    if supplier.ended_on and supplier.ended_on > today:
        wrong["ended_on"] = "The date it ended is in the future. Choose the status “Being left”"
    elif supplier.ended_on and supplier.status != Status.ENDED:
        wrong["ended_on"] = "A date it ended needs the status “Ended”. Choose it or clear the date"
    if supplier.status == Status.CONDITIONAL and not supplier.conditions:
        wrong["conditions"] = "Enter the conditions under which it is approved"
    if supplier.status in APPROVALS and supplier.data_role == DataRole.UNKNOWN:
        wrong["data_role"] = (
            "Say first what it does with personal data. Nobody can approve a supplier "
            "whose data role is not known"
        )
    return wrong
