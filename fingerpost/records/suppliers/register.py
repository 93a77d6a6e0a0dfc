"""The supplier register: everybody who provides something to the school."""

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
from .choices import CURRENT, Status
from .choices import Standing as States
from .engaged import kept_because, stays_because
from .holes import holes
from .lines import CERTIFICATES, CONTACTS, SUB_PROCESSORS
from .models import Supplier
from .moves import goes_on
from .rules import compact
from .sets import SETS
from .sheet import SHEET

SIGNED = Derived(
    "Decided by",
    lambda row, today: (
        f"{row.decided_by}, {written_date(row.decided_on)}" if row.decided_by else NOT_SET
    ),
)

SUPPLIERS = declare(
    Register(
        model=Supplier,
        word="supplier",
        plural="suppliers",
        about="The supplier register lists everybody who provides something to the school.",
        prefix="SUP",
        title="legal_name",
        columns=(
            Column("legal_name"),
            Column("kind"),
            Column("criticality", for_desks=True),
            Column("data_role", for_desks=True),
            Column("contact_name"),
            Column("contact_phone", nowrap=True),
            Column("status"),
            Column("ico_expires_on", is_usual=False),
            Column("review_on"),
        ),
        sorts=(
            Sort("name", "Legal name", "legal_name", "name_key"),
            Sort("review", "Review date", "review_on", "review_sort", read_date),
            Sort("reference", "Reference", "number", "number", int),
        ),
        standing=Standing(CURRENT, "Current", here=States.HELD, gone=States.GONE),
        filters=("data_role", "criticality"),
        search=(
            Key("companies_house", "company_key", compact),
            Key("trading_name", "trading_key"),
            Key("legal_name", "name_key"),
        ),
        words=(
            "legal_name",
            "trading_name",
            "companies_house",
            "parent_company",
            "kind",
            "contact_name",
            "contact_email",
            "website",
            "notes",
        ),
        blocks=(
            Block(
                "Who they are",
                (
                    "legal_name",
                    "trading_name",
                    "companies_house",
                    "parent_company",
                    "kind",
                    "criticality",
                ),
            ),
            Block(
                "Where it stands", ("status", "conditions", "again_because", SIGNED, "review_on")
            ),
            Block("Whom to ask", ("contact_name", "contact_email", "contact_phone", "website")),
            Block(
                "Personal data",
                ("data_role", "ico_number", "ico_expires_on", "hosting_countries", "checked_on"),
                change="suppliers.change_data",
            ),
            Block("What it has told us", ("backups_on", "continuity_on", "accessibility_on")),
            Block("Pupils", ("dbs",)),
            Block(
                "Its end",
                ("ended_on",),
                when=lambda row: row.status == Status.ENDED or row.ended_on,
            ),
            Block("Notes", ("notes",)),
        ),
        lines=(CONTACTS, CERTIFICATES, SUB_PROCESSORS),
        verbs=Verbs(actions.create, actions.change, actions.mend, SETS),
        stays_because=stays_because,
        kept_because=kept_because,
        sheet=SHEET,
        goes_on=goes_on,
        holes=holes,
        known_by=("kind", "trading_name"),
        expiring=("review_on", "ico_expires_on"),
        unlike=("legal_name", "trading_name", "companies_house", "ico_number"),
        prompts={"legal_name": "Enter the legal name, as it stands on the invoice"},
        hints={
            "legal_name": "As it stands on the contract or the invoice",
            "companies_house": "8 characters, like 01234567. Companies House shows it",
            "criticality": "Critical: lessons or safety suffer on the day it fails",
            "data_role": "A processor holds pupils' or staff data on your behalf",
            "ico_number": "From the public register of data protection fee payers",
            "hosting_countries": "The countries where its servers stand, such as UK, Ireland",
            "checked_on": "When the DPO last looked at its answers and documents",
            "backups_on": "The day of its answer: what is backed up, where, how often, how long",
            "continuity_on": "The day of its answer: what happens if its own service fails",
            "accessibility_on": "The day you asked, or read its accessibility statement",
            "dbs": "For those who are alone with pupils, or in school often",
            "status": "To have it approved, ask for approval on its page: somebody else decides",
            "again_because": "Needed where it was approved or in use and is to be checked again",
            "review_on": "The day on which you will look at this supplier again",
        },
    )
)
