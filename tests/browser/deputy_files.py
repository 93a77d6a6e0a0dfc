"""The two files of a made-up deputy head: what the school has, and what it pays for."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from fingerpost.foundation.exports.tables import write_xlsx

ASSETS, TO_LOOK_AT = 1_235, 31
CONTRACTS, RENEWING, WITH_DATA = 34, 3, 9
BARE = 12
"""So many assets have no review date, and nothing else that is wrong."""
HEADS = (
    *("Asset No", "Item", "Category", "Make", "Model", "Serial No.", "Room", "User", "Status"),
    *("Purchased", "Price", "Supplier", "Replacement date", "Windows version"),
)
MAKES = (
    ("Dell teacher laptop", "Laptop", "Dell", "Latitude 5420"),
    ("HP pupil laptop", "Notebook", "HP", "ProBook 450 G8"),
    ("Suite PC", "Desktop PC", "HP", "ProDesk 400 G6"),
    ("Class tablet", "Tablet", "Apple", "iPad (9th generation)"),
    ("Visualiser", "Visualiser", "IPEVO", "V4K"),
)
ROOMS = [f"Room {n}" for n in range(1, 61)]
HELD = ("Pupil reports", "Staff absence", "Parents' evenings", "Cashless catering", "Safeguarding")
SAFE = {
    "Broadband": "Broadband",
    "IT support": "IT support",
    "Office licences": "Software",
    "Telephones": "Telephony",
    "Photocopiers": "Other",
}


def assets(folder: Path) -> Path:
    """A list of 1,235 things, the way it grew: 31 lines want looking at."""
    file = folder / "IT equipment.xlsx"
    write_xlsx(file, HEADS, _things(), "Equipment")
    return file


def _things() -> Iterator[list[str]]:
    good = ASSETS - TO_LOOK_AT
    for n in range(good):
        yield _thing(n)
    for n in range(good, ASSETS):
        row = _thing(n)
        wrong = n % 3
        if wrong == 0:
            row[9] = "31/02/2023"
        elif wrong == 1:
            row[1:6] = [""] * 5  # nobody wrote down what it is
        else:
            row[10] = "six hundred"
        yield row


def _thing(n: int) -> list[str]:
    name, category, make, model = MAKES[n % len(MAKES)]
    bought = date(2021, 9, 1) + timedelta(days=n % 1200)
    review = "" if n < BARE else f"{bought.replace(year=bought.year + 9, day=1):%d/%m/%Y}"
    windows = "Windows 11" if category in {"Laptop", "Notebook", "Desktop PC"} else ""
    return [
        *(f"OA-{n + 1:04d}", name, category, make, model, f"5CD{n:05d}QX", ROOMS[n % 60], ""),
        *("In use", f"{bought:%d/%m/%Y}", f"£{300 + n % 400}.00", "Quill Computing"),
        *(review, windows),
    ]


def contracts(folder: Path, today: date) -> Path:
    """A list of 34 contracts: three renew by themselves soon, nine are about people's data."""
    file = folder / "Contracts.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        sheet = csv.writer(out)
        heads = ("Contract", "Supplier", "Category", "Start Date", "End Date")
        sheet.writerow((*heads, "Notice Period", "Auto Renew", "Annual Cost"))
        sheet.writerows(_agreed(today))
    return file


def _agreed(today: date) -> Iterator[list[str]]:
    for n in range(CONTRACTS):
        soon = n < RENEWING
        ends = today + timedelta(days=110 + 10 * n if soon else 400 + 9 * n)
        held = n >= CONTRACTS - WITH_DATA
        subject = (HELD if held else tuple(SAFE))[n % 5]
        yield [
            *(f"{subject} {n + 1}", f"Shelfmark {n % 7 + 1} Ltd", SAFE.get(subject, "MIS")),
            *(f"{today - timedelta(days=300):%d/%m/%Y}", f"{ends:%d/%m/%Y}", "60 days"),
            *("Y" if soon else "N", f"£{4200 - 300 * n if soon else 900 + 25 * n:,}"),
        ]
