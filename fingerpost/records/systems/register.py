"""The register of systems: what the school works with, and what that rests on."""

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
from .lines import RESTS
from .models import System
from .sheet import SHEET

KEEP = "systems.keep"
"""Everything but whose data it holds, which is the data protection officer's to say as well."""

SYSTEMS = declare(
    Register(
        model=System,
        word="system",
        plural="systems",
        about="The register of systems lists the programs and services that the school works with.",
        prefix="SYS",
        title="name",
        columns=(
            Column("name"),
            Column("kind", for_desks=True),
            Column("criticality"),
            Column("supplier_name", for_desks=True),
            Column("owner_name"),
            Column("sign_in", is_usual=False),
            Column("mfa", for_desks=True),
            Column("personal_data", is_usual=False),
            Column("status"),
            Column("review_on", is_usual=False),
        ),
        sorts=(
            Sort("name", "Name", "name", "name_key"),
            Sort("review", "Review date", "review_on", "review_sort", read_date),
            Sort("reference", "Reference", "number", "number", int),
        ),
        standing=Standing(CURRENT, "Current", here=States.HELD, gone=States.GONE),
        filters=("criticality", "sign_in", "mfa", "personal_data"),
        search=(Key("name", "name_key"),),
        words=("name", "kind", "supplier_name", "owner_name", "technical_name", "notes"),
        blocks=(
            Block(
                "What it is",
                ("name", "kind", "hosting", "supplier_name", "address"),
                change=KEEP,
            ),
            Block("Where it stands", ("status", "review_on"), change=KEEP),
            Block("Whose it is", ("owner_name", "technical_name"), change=KEEP),
            Block(
                "If it fails",
                ("criticality", "rto_hours", "rpo_hours", "workaround", "backed_up_by"),
                change=KEEP,
            ),
            Block("Signing in", ("sign_in", "mfa"), change=KEEP),
            Block("Personal data", ("personal_data",)),
            Block(
                "Its end",
                ("ended_on",),
                change=KEEP,
                when=lambda row: row.status == Status.ENDED or row.ended_on,
            ),
            Block("Notes", ("notes",), change=KEEP),
        ),
        lines=(RESTS,),
        verbs=Verbs(actions.create, actions.change, actions.mend),
        sheet=SHEET,
        holes=holes,
        known_by=("kind", "supplier_name"),
        expiring=("review_on",),
        unlike=("name", "address"),
        prompts={"name": "Enter the name that people use for it"},
        hints={
            "name": "What people call it",
            "supplier_name": "A name from the supplier register",
            "address": "Where people open it",
            "owner_name": "Who decides about it, such as the business manager. A name from the "
            "list of people",
            "technical_name": "Who sets it up and looks after it",
            "rto_hours": "How long the school can do without it, in hours of the clock",
            "rpo_hours": "How much work may be lost, counted back to the last backup",
            "workaround": "Such as paper registers, kept in the office",
            "sign_in": "Single sign-on: people use their school account and no other password",
            "mfa": "Where people sign in with their school account, what that account asks counts",
            "personal_data": "Anything from which a pupil, a parent or a member of staff is known",
            "review_on": "The day on which you will ask again whether you need it",
        },
    )
)
