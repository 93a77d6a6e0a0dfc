"""The register of licences: what may be used, by how many, and until when."""

from datetime import date
from typing import Any

from fingerpost.foundation.registers.declaration import (
    Block,
    Column,
    Derived,
    Key,
    Register,
    Standing,
    Verbs,
    declare,
)
from fingerpost.foundation.registers.listing import Sort, read_date
from fingerpost.foundation.ui.filters import NOT_SET, money

from . import actions
from .choices import CURRENT
from .choices import Standing as States
from .holes import holes
from .models import Licence
from .sheet import SHEET

COSTS = "licences.change_costs"


def _unused(row: Any, today: date) -> str:
    seats = row.seats
    return NOT_SET if seats is None else f"{seats.unused:,} of {seats.bought:,}"


def _cost(row: Any, today: date) -> str:
    seats = row.seats
    return NOT_SET if seats is None or seats.cost_of_unused is None else money(seats.cost_of_unused)


def _over(row: Any, today: date) -> str:
    seats = row.seats
    return NOT_SET if seats is None else f"{seats.over:,}" if seats.over else "None"


LICENCES = declare(
    Register(
        model=Licence,
        word="licence",
        plural="licences",
        about="The register of licences lists the software that the school may use, by how many.",
        prefix="LIC",
        title="product",
        columns=(
            Column("product"),
            Column("publisher", for_desks=True),
            Column("kind", is_usual=False),
            Column("metric", for_desks=True),
            Column("bought"),
            Column("used"),
            Column("used_on", is_usual=False),
            Column("status"),
            Column("ends_on"),
            Column("support_ends_on", is_usual=False),
        ),
        sorts=(
            Sort("product", "Product", "product", "product_key"),
            Sort("end", "End", "ends_on", "ends_sort", read_date),
            Sort("reference", "Reference", "number", "number", int),
        ),
        standing=Standing(CURRENT, "Current", here=States.HELD, gone=States.GONE),
        filters=("metric",),
        review="",
        search=(Key("product", "product_key"), Key("publisher", "publisher_key")),
        words=("product", "publisher", "kind", "used_for", "contract_title", "notes"),
        blocks=(
            Block(
                "What it is",
                ("product", "publisher", "version", "kind", "used_for", "is_standard"),
            ),
            Block("Where it stands", ("status",)),
            Block(
                "Seats",
                (
                    "metric",
                    "bought",
                    "assigned",
                    "assigned_on",
                    "used",
                    "used_on",
                    Derived("Unused", _unused),
                    Derived("Unused seats cost a year", _cost),
                    Derived("Used without a licence", _over),
                ),
            ),
            Block("Cost and contract", ("cost_year", "contract_title"), change=COSTS),
            Block("Dates", ("starts_on", "ends_on", "support_ends_on")),
            Block("Notes", ("notes",)),
        ),
        verbs=Verbs(actions.create, actions.change, actions.mend),
        sheet=SHEET,
        holes=holes,
        known_by=("publisher", "kind"),
        expiring=("ends_on", "support_ends_on"),
        prompts={"product": "Enter the name of the software"},
        hints={
            "product": "The name of the software. Keep its key in your password manager, not here",
            "metric": "What you pay for: each user, each device, the whole school",
            "bought": "How many may use it",
            "assigned": "How many were given a seat, by its own list of users",
            "used": "How many used it lately, by its own report. Say below when that was counted",
            "cost_year": "Without VAT",
            "contract_title": "The title of a contract in the register",
            "ends_on": "The last day on which it may be used",
            "support_ends_on": "After this day its publisher mends no security holes",
            "is_standard": "The list that all staff see: what is on the school’s devices",
        },
    )
)
