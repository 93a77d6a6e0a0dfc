"""The supplier register beside the purchase ledger: whom the school pays, and whom it lists."""

import re

from fingerpost.foundation.comparisons.declaration import (
    Comparable,
    Known,
    Source,
    Told,
    compares,
)
from fingerpost.foundation.tenancy.keys import fold

from .register import SUPPLIERS
from .rules import company_number

FORM = re.compile(r"\b(ltd|limited|plc|llp|llc|inc|uk|the)\b|[^\w\s]")
"""What ledgers write or leave out of a name."""


def bare(name: str) -> str:
    """A name as it is compared: Cablewick Networks Ltd is CABLEWICK NETWORKS LIMITED."""
    plain = fold(name)
    return " ".join(FORM.sub(" ", plain).split()) or plain


compares(
    Comparable(
        register=SUPPLIERS,
        sources=(
            Source("ledger", "Purchase ledger"),
            Source("other", "Another list"),
        ),
        known=(Known("companies_house", company_number), Known("legal_name", bare)),
        told=(
            Told(
                "legal_name",
                "Name",
                """supplier | supplier name | vendor | vendor name | company | company name
                | creditor | payee | name | account name""",
                fills="legal_name",
            ),
            Told(
                "companies_house",
                "Companies House number",
                "company number | company no | registration number | crn | company reg no",
                fills="companies_house",
            ),
            Told("reference", "Account", "account | account code | supplier code | supplier id"),
            Told("paid", "Paid", "amount | total | value | spend | net | gross | turnover"),
            Told("last_paid", "Last invoice", "date | invoice date | last invoice | last payment"),
        ),
        purpose="not in that list",
        look="Has it ended? Then change its status. Is it free, or paid by somebody else? Then "
        "say so.",
    )
)
