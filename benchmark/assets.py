"""Plausible assets, the same at every run."""

from datetime import date, timedelta

ACCOUNT = "bench@school.example"
BUSINESS = "money@school.example"
KINDS = ["laptop", "desktop", "tablet", "chromebook", "display", "server", "ups", "printer"]
STATUSES = ["in-use"] * 7 + ["spare", "in-repair", "disposed"]


def called(count: int) -> str:
    """The name of the school of so many assets."""
    return f"Bench {count}"


def asset(n: int) -> dict[str, object]:
    """The nth asset: plausible, different from its neighbours, the same at every run."""
    bought = date(2018, 1, 1) + timedelta(days=n * 7 % 2800)
    return {
        "tag": f"FW-{n:06d}",
        "name": f"Device {n * 7919 % 100_003:06d} of the bench",
        "kind": KINDS[n % len(KINDS)],
        "status": STATUSES[n % len(STATUSES)],
        "manufacturer": "Fernmake",
        "model": f"Model {n % 90}",
        "serial": f"SN{n:08X}",
        "assigned_to": f"Somebody {n % 400}",
        "location": f"Room {n % 90}",
        "purchased_on": bought,
        "review_on": bought + timedelta(days=1825 + 1000) if n % 13 else None,
        "warranty_ends_on": bought + timedelta(days=1100) if n % 5 else None,
        "os": "Windows 11 Education" if n % 3 else "Windows 11 Home",
        "os_version": "24H2" if n % 4 else "",
        "support_ends_on": date(2027, 10, 12) if n % 6 else None,
        "last_seen_on": date(2026, 11, 1) + timedelta(days=n % 20) if n % 8 else None,
        "replacement_cost": 500 + n % 400 if n % 9 else None,
    }
