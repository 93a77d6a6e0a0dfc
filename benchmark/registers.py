"""Plausible rows of the registers of money and data, the same at every run."""

from collections.abc import Callable
from datetime import date, timedelta

Row = dict[str, object]

KINDS = ["broadband", "it-support", "mis", "filtering", "telephony", "print", "software", "cloud"]
RENEWALS = ["automatic"] * 5 + ["asked"] * 3 + ["rolling"]


def contract(n: int) -> Row:
    """The nth contract: some of those of the year can still be said no to."""
    starts = date(2024, 1, 1) + timedelta(days=n * 7 % 900)
    return {
        "title": f"Agreement {n * 7919 % 100_003:06d} of the bench",
        "kind": KINDS[n % len(KINDS)],
        "supplier_name": f"Supplier {n % 300}",
        "agreement": f"AG-{n:06d}",
        "status": "live",
        "starts_on": starts,
        "ends_on": starts + timedelta(days=1095),
        "renewal": RENEWALS[n % len(RENEWALS)],
        "renewal_months": 12,
        "notice_n": 90 if n % 4 else None,
        "value_year": 300 + n * 13 % 9000 if n % 9 else None,
        "services": "All sites" if n % 3 else "",
        "personal_data": ("yes", "no", "unknown")[n % 3],
    }


def system(n: int) -> Row:
    return {
        "name": f"System {n * 7919 % 100_003:06d} of the bench",
        "kind": ("learning", "office", "network", "site")[n % 4],
        "criticality": ("1", "3", "unknown")[n % 3],
        "personal_data": ("pupils", "staff", "unknown")[n % 3],
        "review_on": date(2026, 12, 1) + timedelta(days=n % 700) if n % 5 else None,
    }


def licence(n: int) -> Row:
    return {
        "product": f"Product {n * 7919 % 100_003:06d} of the bench",
        "publisher": f"Publisher {n % 200}",
        "kind": ("subscription", "perpetual", "free")[n % 3],
        "bought": 30 + n % 400,
        "used": 20 + n % 400 if n % 4 else None,
        "used_on": date(2026, 10, 1) if n % 4 else None,
        "cost_year": 50 + n % 900,
        "ends_on": date(2026, 12, 1) + timedelta(days=n % 700) if n % 5 else None,
    }


def information_asset(n: int) -> Row:
    return {
        "name": f"Data {n * 7919 % 100_003:06d} of the bench",
        "kind": ("teaching", "staff", "finance")[n % 3],
        "purpose": "To teach",
        "whose": ("pupils", "staff", "both")[n % 3],
        "retention": "Until they leave" if n % 4 else "",
        "review_on": date(2026, 12, 1) + timedelta(days=n % 700) if n % 5 else None,
    }


ROWS: dict[str, Callable[[int], Row]] = {
    "system": system,
    "contract": contract,
    "licence": licence,
    "information asset": information_asset,
}
"""By the word of the register, those that others name first."""
