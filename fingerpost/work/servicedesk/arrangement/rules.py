"""What the arrangement is made of, and what is still missing from one. No database."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from fingerpost.foundation.written import written

from .choices import NOBODY
from .shapes import Arranged, Line, read_arranged


def services(day: date) -> Mapping[str, str]:
    """{service: what it is called} on a day (services.yaml)."""
    entries = _entries()
    held = [each for each in entries if each["from"] <= day] or entries[:1]
    found: Mapping[str, str] = held[-1]["services"]
    return found


@cache
def _entries() -> list[Mapping[str, Any]]:
    return sorted(written(Path(__file__).with_name("services.yaml")), key=lambda each: each["from"])


def blank(day: date) -> Arranged:
    """What a school begins with: every service, and nobody who answers for it."""
    lines = [{"service": key, "name": name} for key, name in services(day).items()]
    return read_arranged({"lines": lines})


def unanswered(arranged: Arranged) -> list[Line]:
    """The services that the school has and for which nobody answers."""
    return [each for each in arranged.lines if each.party == NOBODY]


def missing(arranged: Arranged) -> list[str]:
    """What must be said before it can be signed, each as an order."""
    wanted = [
        (not unanswered(arranged), "Say who answers for each service, or that you have none of it"),
        (arranged.needs, "Say what support the school needs from day to day"),
        (arranged.exams, "Say what it needs in exam weeks, or that it has none"),
        (arranged.emergencies, "Say what it needs in an emergency, such as a cyber incident"),
        (
            arranged.decided or arranged.nothing_needed,
            "Decide about memberships and certificates, or say why none is needed",
        ),
    ]
    return [order for said, order in wanted if not said]
