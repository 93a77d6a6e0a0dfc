"""The list of approved apps: what may be used, by whom, and who said so."""

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

from . import actions
from .choices import CURRENT
from .choices import Standing as States
from .holes import holes
from .models import ApprovedApp
from .sets import SETS
from .sheet import SHEET

APPS = declare(
    Register(
        model=ApprovedApp,
        word="approved app",
        plural="approved-apps",
        about="The list of approved apps says which apps staff and pupils may use, and on what "
        "conditions.",
        prefix="APP",
        title="product",
        kind="audience",
        columns=(
            Column("product"),
            Column("used_for", for_desks=True),
            Column("audience"),
            Column("personal_data", for_desks=True),
            Column("ai", is_usual=False),
            Column("owner_name", for_desks=True),
            Column("status"),
            Column("review_on"),
        ),
        sorts=(
            Sort("name", "App", "product", "product_key"),
            Sort("review", "Review date", "review_on", "review_sort", read_date),
            Sort("reference", "Reference", "number", "number", int),
        ),
        standing=Standing(CURRENT, "Current", here=States.HELD, gone=States.GONE),
        filters=("personal_data", "ai"),
        search=(Key("product", "product_key"),),
        words=("product", "publisher", "used_for", "audience", "owner_name", "notes"),
        blocks=(
            Block("What it is", ("product", "publisher", "address", "used_for", "owner_name")),
            Block(
                "Who uses it",
                ("audience", "year_from", "year_to", "minimum_age", "age_source"),
            ),
            Block(
                "What was decided",
                (
                    Derived("Status", lambda row, today: row.get_status_display()),
                    Derived("Conditions", lambda row, today: row.conditions or "None"),
                    Derived("Why", lambda row, today: row.why or NOT_SET),
                    Derived(
                        "Decided by",
                        lambda row, today: (
                            f"{row.decided_by}, {written_date(row.decided_on)}"
                            if row.decided_by
                            else NOT_SET
                        ),
                    ),
                    Derived("Asked for by", lambda row, today: row.asked_by or NOT_SET),
                    "review_on",
                ),
            ),
            Block("Data", ("personal_data", "ai", "system_name", "contract_title")),
            Block("Notes", ("notes",)),
        ),
        verbs=Verbs(actions.create, actions.change, actions.mend, SETS),
        sheet=SHEET,
        holes=holes,
        known_by=("audience", "publisher"),
        expiring=("review_on",),
        prompts={"product": "Enter the name of the app", "used_for": "Say what it is for"},
        hints={
            "product": "An app, a website with an account, or an add-on of the browser",
            "used_for": "Such as times tables at home",
            "audience": "Who signs in to it",
            "year_from": "The youngest pupils who use it",
            "year_to": "The oldest pupils who use it",
            "minimum_age": "As its terms of use say",
            "age_source": "Such as “terms of use, section 3”",
            "personal_data": "Names and e-mail addresses are personal data",
            "ai": "Whether it writes, draws, answers or judges by itself",
            "system_name": "A name from the register of systems",
            "contract_title": "The title of a contract in the register",
            "review_on": "When somebody looks at it again; only an approval puts it off, by a year",
        },
    )
)
