"""Who provides what to Fernwhistle Primary: all invented, with the gaps that schools have."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from fingerpost.records.suppliers.choices import Certificate, Criticality, DataRole, Kind, Reached


def suppliers(today: date) -> Iterator[dict[str, Any]]:
    """What the school wrote down, seen from a day; contacts and certificates are lines of it."""
    yield {
        "legal_name": "Cablewick Networks Ltd",
        "companies_house": "99000017",
        "kind": Kind.BROADBAND,
        "criticality": Criticality.CRITICAL,
        "data_role": DataRole.NONE,
        "contact_name": "Wim Cable",
        "contact_phone": "01632 960017",
        "contact_email": "help@cablewick.example",
        "contacts": [
            {"name": "Night desk", "phone": "01632 960018", "reached": Reached.ALWAYS},
        ],
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
        "hosting_countries": "UK, Ireland",
        "contact_name": "Renata Bright",
        "contact_email": "schools@brightmark.example",
        "certificates": [
            {
                "kind": Certificate.CYBER_ESSENTIALS,
                "number": "CE-000024",
                "issued_on": today - timedelta(days=165),
                "expires_on": today + timedelta(days=200),
            }
        ],
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
