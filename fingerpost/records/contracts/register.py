"""The contract register: what the school has agreed to pay for, and until when."""

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
from fingerpost.foundation.ui.filters import NOT_SET, written_date

from . import actions, value
from .choices import CURRENT
from .choices import Standing as States
from .holes import holes
from .lines import BREAKS, CLAUSES, COSTS, COVERS
from .models import Contract
from .sets import SETS
from .sheet import SHEET

COMMERCIAL = "contracts.change_commercial"


def _say_no(contract: Any, today: date) -> str:
    if contract.say_no_by is None:
        return contract.say_no_because or NOT_SET
    passed = ", passed" if contract.say_no_by < today else ""
    return f"{written_date(contract.say_no_by)}{passed}: {contract.say_no_because}"


def _decide(contract: Any, today: date) -> str:
    return written_date(contract.act_by)


SAY_NO = Derived("Last day to say no", _say_no)
DECIDE = Derived("Decide by", _decide)
WHOLE = Derived("Whole term", lambda row, today: value.whole_in_words(row, today) or NOT_SET)
ADVICE = Derived("When it is bought again", lambda row, today: value.advice(row, today) or NOT_SET)

CONTRACTS = declare(
    Register(
        model=Contract,
        word="contract",
        plural="contracts",
        about="The contract register lists what the school has agreed to pay for, until when, and "
        "the last day to say no.",
        prefix="CON",
        title="title",
        columns=(
            Column("title"),
            Column("supplier_name"),
            Column("kind", for_desks=True),
            Column("ends_on", for_desks=True),
            Column("say_no_by"),
            Column("value_year"),
            Column("status"),
            Column("act_by", is_usual=False),
            Column("renewal", is_usual=False),
        ),
        sorts=(
            Sort("say-no", "Last day to say no", "say_no_by", "say_no_sort", read_date),
            Sort("end", "End", "ends_on", "end_sort", read_date),
            Sort("name", "Title", "title", "name_key"),
            Sort("reference", "Reference", "number", "number", int),
        ),
        standing=Standing(CURRENT, "Current", here=States.HELD, gone=States.GONE),
        review="",
        filters=("renewal", "personal_data", "form"),
        search=(
            Key("agreement", "agreement_key"),
            Key("supplier_name", "supplier_key"),
            Key("title", "name_key"),
        ),
        words=("title", "supplier_name", "agreement", "kind", "services", "cost_centre", "notes"),
        blocks=(
            Block(
                "What it is",
                ("title", "kind", "form", "supplier_name", "agreement", "status"),
                change=COMMERCIAL,
            ),
            Block(
                "How long it runs",
                (
                    "starts_on",
                    "ends_on",
                    "renewal",
                    "renewal_months",
                    "extension_months",
                    "extensions",
                ),
                change=COMMERCIAL,
            ),
            Block(
                "Saying no",
                (
                    SAY_NO,
                    DECIDE,
                    "notice_n",
                    "notice_unit",
                    "notice_basis",
                    "notice_method",
                    "notice_to",
                ),
                change=COMMERCIAL,
            ),
            Block(
                "What it costs",
                (
                    "value_year",
                    "value_total",
                    "vat",
                    WHOLE,
                    ADVICE,
                    "uplift",
                    "uplift_percent",
                    "billing",
                    "cost_centre",
                ),
                change=COMMERCIAL,
            ),
            Block(
                "How it was bought",
                ("route", "quotes", "signatory", "approved_on", "reviewed_on"),
                change=COMMERCIAL,
            ),
            Block(
                "Technical",
                (
                    "services",
                    "technical_contact",
                    "portal",
                    "tenant",
                    "line",
                    "download",
                    "upload",
                    "support_hours",
                    "response",
                    "backed_up_by",
                    "export",
                ),
                change="contracts.change_technical",
            ),
            Block(
                "Data protection",
                ("personal_data", "data_agreed_on", "at_end", "transfers"),
                change="contracts.change_data",
            ),
            Block("Notes", ("notes",), change=COMMERCIAL),
        ),
        lines=(BREAKS, COSTS, COVERS, CLAUSES),
        verbs=Verbs(actions.create, actions.change, actions.mend, SETS),
        sheet=SHEET,
        holes=holes,
        known_by=("supplier_name", "ends_on"),
        expiring=("ends_on", "say_no_by", "act_by"),
        unlike=("title", "agreement"),
        prompts={"title": "Enter what it is called, such as Broadband for the main site"},
        hints={
            "title": "What people call it, such as Broadband for the main site",
            "form": "IT support by your own staff is an arrangement too: list it, without a price",
            "supplier_name": "As in the supplier register. Leave it empty for your own staff",
            "agreement": "The number that the supplier gives it",
            "ends_on": "The last day of the present term. Leave it empty if it has no end",
            "renewal_months": "12 where it renews for another year",
            "extensions": "How often it may still be extended",
            "notice_n": "A figure, such as 90",
            "notice_to": "The address or the person that the contract names",
            "value_year": "Before VAT",
            "value_total": "Only where it is not the yearly value times the years",
            "uplift_percent": "Such as 3.5",
            "reviewed_on": "Broadband is looked at every year, as the DfE asks",
            "line": "For broadband only",
            "download": "For broadband only: the speed that the contract promises",
            "upload": "For broadband only",
            "export": "In which form you get your data back, such as CSV files",
            "transfers": "Such as adequacy, or the UK addendum. Leave it empty if there are none",
        },
    )
)
