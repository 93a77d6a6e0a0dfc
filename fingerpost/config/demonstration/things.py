"""The assets of the demonstration: batches of like things, and what is wrong with some of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from fingerpost.foundation.calendar.rules.counting import month_later
from fingerpost.records.estate.choices import Acquired, Kind, Status, YesNo

from .cast import FERNWHISTLE, MOSSBECK, QUILLBROOK
from .seasons import september

Values = dict[str, Any]
MONTH = 30.44


@dataclass(frozen=True)
class Batch:
    """Things that were bought together. Months count from today, back for purchases."""

    kind: Kind
    make: str
    model: str
    code: str
    bought: int
    cost: int
    where: tuple[str, ...]
    who: tuple[str, ...] = ()
    warranty: int = 36
    review: int | None = 24
    support: int | None = None
    os: str = ""
    version: str = ""
    seen: int | None = None
    """Days since device management last heard from it; None is not under management."""
    again: int | None = None
    """What one like it would cost today."""
    lease: int | None = None
    september: int | None = None
    """Bought at the beginning of an autumn term: the last one (0) or the one before (1)."""
    encrypted: YesNo = YesNo.NOT_APPLICABLE
    personal_data: YesNo = YesNo.NO
    acquired: Acquired = Acquired.NEW
    gaps: Mapping[int, Values] = field(default_factory=dict)
    """What differs about one of them, by its place; the reason stands in its notes."""


ROOMS = tuple(f"Year {n}" for n in range(1, 7))
TEACHERS = ("Ted Brackley", "Una Thornby", "Ada Fernhill", "Nora Thistledown", "Dita Fernside")
TROLLEY = ("Tablet trolley, library",)


PAID_BY = {Kind.TABLET: "Friends of the school", Kind.DISPLAY: "Capital", Kind.SERVER: "Capital"}
"""Whose money bought what was not bought from the school's own budget."""

BATCHES = {
    FERNWHISTLE: (
        Batch(
            Kind.LAPTOP, "Dell", "Latitude 3540", "LT", 20, 640,
            (*ROOMS, "Staff room", "Head's office", "Deputy's office", "SEN room"),
            (*TEACHERS, "Year 1 teacher", "Cy Elmswood", "Jon Barrowby", "SENCO", "Year 5"),
            support=44, os="Windows 11 Pro", version="25H2", seen=2, again=690,
            encrypted=YesNo.YES, personal_data=YesNo.YES,
            gaps={
                3: {
                    "encrypted": YesNo.UNKNOWN, "seen": 47,
                    "notes": "Was away on the day of the check.",
                },
                6: {"status": Status.IN_REPAIR, "notes": "Hinge broken; back in a fortnight."},
                8: {"review": None, "notes": "Came with a new member of staff."},
            },
        ),
        Batch(
            Kind.DESKTOP, "HP", "ProDesk 400 G6", "PC", 56, 520,
            ("School office", "School office", "Finance office", "Server cupboard"),
            ("Vic Ashlode", "Office cover", "Bo Rushmere", "Tess Wickham"),
            review=-2, support=-13, os="Windows 10 Pro", version="22H2", seen=1, again=580,
            encrypted=YesNo.YES,
            personal_data=YesNo.YES,
            gaps={
                1: {"support": None, "warranty": None, "notes": "Box lost, no paperwork."},
                2: {
                    "encrypted": YesNo.NO, "again": None,
                    "notes": "Encryption failed twice; ask the company.",
                },
            },
        ),
        Batch(
            Kind.TABLET, "Apple", "iPad 9th generation", "TB", 30, 320, TROLLEY * 16,
            ("Library trolley",) * 16, warranty=24, review=18, support=22, os="iPadOS 18",
            seen=5, again=360,
            encrypted=YesNo.YES,
            gaps={
                4: {"serial": "", "notes": "Number worn off; read it from the settings page."},
                9: {
                    "location": "", "seen": 63,
                    "notes": "Not in the trolley at the last count.",
                },
                11: {"status": Status.ON_LOAN, "assigned_to": "A family in Year 5"},
                14: {"tag": "", "serial": "", "notes": "Cracked case, label gone."},
            },
        ),
        Batch(
            Kind.CHROMEBOOK, "Acer", "Chromebook 311", "CB", 44, 230,
            ("Year 5 and 6 trolley",) * 6, ("Year 5 and 6",) * 6, warranty=12, review=None,
            support=9, os="ChromeOS", seen=9, again=260, encrypted=YesNo.YES,
            acquired=Acquired.DONATED,
            gaps={0: {"notes": "Six from a local firm, second year of use when they came."}},
        ),
        Batch(
            Kind.LAPTOP, "Dell", "Latitude 3550", "LN", 15, 655,
            ("Year 1", "Year 4", "Library"), ("Year 1 teacher", "Ted Brackley", "Vic Ashlode"),
            september=1, support=52, os="Windows 11 Pro", version="25H2", seen=1, again=690,
            encrypted=YesNo.YES, personal_data=YesNo.YES,
        ),
        Batch(
            Kind.CHROMEBOOK, "Acer", "Chromebook 314", "CN", 3, 245,
            ("Year 3 and 4 trolley",) * 8, ("Year 3 and 4",) * 8, september=0,
            support=70, review=30, os="ChromeOS", seen=3, again=260, encrypted=YesNo.YES,
            gaps={7: {"tag": "", "notes": "Came without a label; the roll was used up."}},
        ),
        Batch(
            Kind.DISPLAY, "Promethean", "ActivPanel LX 75", "DP", 26, 1650,
            (*ROOMS, "Hall"), (*ROOMS, "Hall"), warranty=60, review=40,
        ),
        Batch(
            Kind.SERVER, "Dell", "PowerEdge T150", "SV", 40, 2450, ("Server cupboard",),
            ("Tess Wickham",), warranty=60, review=18, os="Windows Server 2022", again=2800,
            encrypted=YesNo.YES, personal_data=YesNo.YES,
        ),
        Batch(
            Kind.STORAGE, "Synology", "DS923+", "ST", 38, 780, ("Server cupboard",),
            ("Tess Wickham",), warranty=36, review=10, support=30, encrypted=YesNo.YES,
            personal_data=YesNo.YES,
        ),
        Batch(
            Kind.SWITCH, "Aruba", "1930 24G", "SW", 40, 310,
            ("Server cupboard", "Year 3 cupboard", "Hall cupboard"), ("Tess Wickham",) * 3,
            warranty=60, review=20, support=26,
            gaps={
                2: {
                    "bought": 96, "support": -5, "review": -6, "warranty": -36,
                    "notes": "Older than the others. The maker no longer mends it.",
                }
            },
        ),
        Batch(
            Kind.ACCESS_POINT, "Ruckus", "R350", "AP", 28, 290,
            ("Year 1 corridor", "Year 3 corridor", "Year 5 corridor", "Hall", "Office", "Library"),
            ("Tess Wickham",) * 6, warranty=60, review=32, support=40,
            gaps={5: {"warranty": None, "review": None, "notes": "Bought by the parents."}},
        ),
        Batch(
            Kind.FIREWALL, "Sophos", "XGS 116", "FW", 22, 940, ("Server cupboard",),
            ("Tess Wickham",), review=26, support=44,
        ),
        Batch(
            Kind.PRINTER, "Ricoh", "IM C3000", "PR", 33, 0, ("School office", "Staff room"),
            ("Vic Ashlode", "Staff room"), warranty=60, review=27, acquired=Acquired.LEASED,
            lease=27,
        ),
        Batch(
            Kind.PHONE, "Samsung", "Galaxy A15", "PH", 19, 180, ("School office", "Head's office"),
            ("Trips and visits", "Nora Thistledown"), warranty=24, review=21, support=33,
            os="Android 15", encrypted=YesNo.YES, personal_data=YesNo.YES,
        ),
        Batch(
            Kind.LAPTOP, "Toshiba", "Satellite Pro R50", "OL", 100, 450,
            ("Collected", "Collected", "Collected", "", "Server cupboard"),
            review=None, encrypted=YesNo.YES, personal_data=YesNo.YES,
            gaps={
                **{n: {"status": Status.SPARE, "location": "Server cupboard"} for n in (0, 1)},
                2: {"status": Status.DISPOSED, "gone": 20, "notes": "Certificate never came."},
                3: {"status": Status.LOST, "notes": "Not found since the move of Year 2."},
                4: {"status": Status.SPARE, "review": -4, "os": "Windows 10 Pro"},
            },
        ),
    ),
    QUILLBROOK: (
        Batch(
            Kind.LAPTOP, "Lenovo", "ThinkPad E14", "QL", 16, 610,
            ("Science", "Maths", "English", "Head's office"), ("Ivo Marsh",), review=None,
            support=None, os="Windows 11 Pro", version="25H2", encrypted=YesNo.UNKNOWN,
            personal_data=YesNo.UNKNOWN,
        ),
        Batch(
            Kind.SWITCH, "Cisco", "CBS250-24T", "QS", 30, 290, ("Comms room", "Sixth form"),
            ("Sam Quill",), warranty=60, review=None,
        ),
    ),
    MOSSBECK: (
        Batch(
            Kind.LAPTOP, "HP", "ProBook 450 G9", "ML", 30, 590, ("Trolley", "Office", "Art"),
            ("Kell Ferrow", "Rhys Mossman", "Art"), review=6, support=20, os="Windows 11 Pro",
            version="25H2", encrypted=YesNo.YES, personal_data=YesNo.YES,
        ),
    ),
}  # fmt: skip


def assets(place: str, today: date, *, since: date = date.min, until: date) -> Iterator[Values]:
    """What a school bought after one day and until another, as somebody walked round."""
    for batch in BATCHES[place]:
        if since < _bought(batch, today) <= until:
            for n, where in enumerate(batch.where):
                yield _asset(batch, n, where, today)


def check_ins(place: str, today: date) -> dict[str, date]:
    """{tag: the day on which device management last heard from it}."""
    days = {
        f"{batch.code}-{n + 1:02}": batch.gaps.get(n, {}).get("seen", batch.seen)
        for batch in BATCHES[place]
        for n in range(len(batch.where))
    }
    return {tag: today - timedelta(days=ago) for tag, ago in days.items() if ago is not None}


def _asset(batch: Batch, n: int, where: str, today: date) -> Values:
    gap = dict(batch.gaps.get(n, {}))
    dates = {
        "review_on": gap.pop("review", batch.review),
        "support_ends_on": gap.pop("support", batch.support),
        "lease_ends_on": batch.lease,
        "wiped_on": -gap.pop("wiped") if "wiped" in gap else None,
        "disposed_on": -gap.pop("gone") if "gone" in gap else None,
        "certificate_on": -gap.pop("paper") if "paper" in gap else None,
    }
    bought = _away(today, -gap.pop("bought")) if "bought" in gap else _bought(batch, today)
    warranty: date | None = month_later(bought, batch.warranty)
    if "warranty" in gap:
        warranty = months(today, gap.pop("warranty"))
    gap.pop("seen", None)  # told later, by device management
    return {
        "purchased_on": bought,
        "warranty_ends_on": warranty,
        "kind": batch.kind,
        "manufacturer": batch.make,
        "model": batch.model,
        "serial": f"{batch.make[:2].upper()}{batch.bought:02}{batch.code}{n + 407}",
        "tag": f"{batch.code}-{n + 1:02}",
        "location": where,
        "assigned_to": batch.who[n] if n < len(batch.who) else "",
        "cost": batch.cost or None,
        "funding": PAID_BY.get(batch.kind, "School budget") if batch.cost else "",
        "replacement_cost": gap.pop("again", batch.again),
        "os": batch.os,
        "os_version": batch.version,
        "encrypted": batch.encrypted,
        "personal_data": batch.personal_data,
        "acquired": batch.acquired,
        "supplier": "Market Street Computers" if batch.acquired == Acquired.NEW else "",
        **{name: months(today, n) for name, n in dates.items()},
        **gap,
    }


def _bought(batch: Batch, today: date) -> date:
    if batch.september is not None:
        return september(today, ago=batch.september)
    return _away(today, -batch.bought)


def months(today: date, count: int | None) -> date | None:
    """A day so many months from today."""
    return None if count is None else _away(today, count)


def _away(today: date, count: int) -> date:
    return today + timedelta(days=round(count * MONTH))
