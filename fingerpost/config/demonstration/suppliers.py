"""Who provides what to Fernwhistle Primary: all invented, with the gaps that schools have."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from fingerpost.records.suppliers.choices import Criticality, DataRole, Kind


def suppliers(today: date) -> Iterator[dict[str, Any]]:
    """What the school wrote down, seen from a day."""
    yield {
        "legal_name": "Cablewick Networks Ltd",
        "companies_house": "99000017",
        "kind": Kind.BROADBAND,
        "criticality": Criticality.CRITICAL,
        "data_role": DataRole.NONE,
        "contact_name": "Wim Cable",
        "contact_phone": "01632 960017",
        "contact_email": "help@cablewick.example",
        "review_on": today + timedelta(days=120),
    }
    yield {
        "legal_name": "Registerbright Systems Ltd",
        "trading_name": "Brightmark",
        "companies_house": "99000024",
        "kind": Kind.MIS,
        "criticality": Criticality.CRITICAL,
        "data_role": DataRole.PROCESSOR,
        "ico_number": "ZX000024",
        "ico_expires_on": today - timedelta(days=20),
        "cyber_essentials_expires_on": today + timedelta(days=200),
        "contact_name": "Renata Bright",
        "contact_email": "schools@brightmark.example",
        "website": "https://www.brightmark.example",
        "review_on": today + timedelta(days=40),
    }
    yield {
        "legal_name": "Sievewell Online Ltd",
        "kind": Kind.FILTERING,
        "criticality": Criticality.CRITICAL,
        "data_role": DataRole.PROCESSOR,
        "contact_name": "Ines Sieve",
        "contact_phone": "01632 960042",
    }
    yield {
        "legal_name": "Papermoor Print Services Ltd",
        "kind": Kind.PRINT,
        "criticality": Criticality.ROUTINE,
    }
    yield {"legal_name": "Fablethorn Reading Games", "kind": Kind.SOFTWARE}
