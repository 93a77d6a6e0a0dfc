"""The supplier register: everybody who provides something to the school."""

from fingerpost.foundation.registers.declaration import (
    Block,
    Column,
    Key,
    Register,
    Standing,
    Verbs,
    declare,
)
from fingerpost.foundation.registers.listing import Sort, read_date

from . import actions
from .choices import CURRENT, Status
from .choices import Standing as States
from .holes import holes
from .models import Supplier
from .rules import compact
from .sheet import SHEET

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
            Column("criticality"),
            Column("data_role"),
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
        blocks=(
            Block(
                "Who they are",
                ("legal_name", "trading_name", "companies_house", "kind", "criticality"),
            ),
            Block("Where it stands", ("status", "review_on")),
            Block("Whom to ask", ("contact_name", "contact_email", "contact_phone", "website")),
            Block("Personal data", ("data_role", "ico_number", "ico_expires_on")),
            Block("Security", ("cyber_essentials_expires_on", "certifications")),
            Block(
                "Its end",
                ("ended_on",),
                when=lambda row: row.status == Status.ENDED or row.ended_on,
            ),
            Block("Notes", ("notes",)),
        ),
        verbs=Verbs(actions.create, actions.change, actions.mend),
        sheet=SHEET,
        holes=holes,
        known_by=("kind", "trading_name"),
        expiring=("review_on", "ico_expires_on", "cyber_essentials_expires_on"),
        unlike=("legal_name", "trading_name", "companies_house", "ico_number"),
        prompts={"legal_name": "Enter the legal name, as it stands on the invoice"},
        hints={
            "legal_name": "As it stands on the contract or the invoice",
            "companies_house": "8 characters, like 01234567. Companies House shows it",
            "criticality": "Critical: lessons or safety suffer on the day it fails",
            "data_role": "A processor holds pupils' or staff data on your behalf",
            "ico_number": "From the public register of data protection fee payers",
            "certifications": "Such as ISO 27001 or Cyber Essentials Plus, with numbers",
            "review_on": "The day on which you will look at this supplier again",
        },
    )
)
