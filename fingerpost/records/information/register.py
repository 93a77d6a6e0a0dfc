"""The register of information assets, owned by the data protection officer (DfE leadership 2)."""

from collections.abc import Collection

from fingerpost.foundation.actor import Actor
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
from .choices import CURRENT, OPEN, Status
from .choices import Standing as States
from .holes import holes
from .lines import PROCESSORS, TRANSFERS
from .models import InformationAsset
from .rules import DECIDED, WAYS
from .sets import SETS
from .sheet import SHEET


def goes_on(actor: Actor, old: str) -> Collection[str]:
    """Where somebody may move an entry, and how they may begin with a new one."""
    ways = WAYS[old] if old else (*OPEN, Status.LIVE)
    if actor.may("information-assets.decide"):
        return ways
    return () if old in DECIDED else [each for each in ways if each not in DECIDED]


ASSETS = declare(
    Register(
        model=InformationAsset,
        word="information asset",
        plural="information-assets",
        about="The register of information assets says what data the school holds of whom, why, "
        "and for how long. It is the record of processing as well (ROPA).",
        prefix="INF",
        title="name",
        columns=(
            Column("name"),
            Column("kind", for_desks=True),
            Column("whose", for_desks=True),
            Column("system_name"),
            Column("owner_name", for_desks=True),
            Column("lawful_basis", is_usual=False),
            Column("status"),
            Column("review_on"),
        ),
        sorts=(
            Sort("name", "Name", "name", "name_key"),
            Sort("review", "Review date", "review_on", "review_sort", read_date),
            Sort("reference", "Reference", "number", "number", int),
        ),
        standing=Standing(CURRENT, "Current", here=States.HELD, gone=States.GONE),
        filters=("whose", "lawful_basis", "special", "impact"),
        search=(Key("name", "name_key"),),
        words=("name", "kind", "purpose", "subjects", "categories", "system_name", "owner_name"),
        blocks=(
            Block("What it is", ("name", "kind", "purpose", "system_name", "owner_name")),
            Block("Where it stands", ("status",)),
            Block(
                "Whose data",
                ("whose", "subjects", "categories", "source", "joint_controller"),
            ),
            Block(
                "Why the school may",
                (
                    "lawful_basis",
                    "basis_note",
                    "consent_because",
                    "special",
                    "special_kinds",
                    "condition",
                    "criminal",
                    "automated",
                ),
            ),
            Block(
                "Where it is, and for how long",
                ("form", "place", "access", "recipients", "retention", "disposal"),
            ),
            Block("How it is protected", ("security", "impact", "privacy_notice")),
            Block(
                "Review by the DPO",
                ("reviewed_on", "review_on"),
                change="information-assets.decide",
            ),
            Block("Notes", ("notes",)),
        ),
        lines=(PROCESSORS, TRANSFERS),
        verbs=Verbs(actions.create, actions.change, actions.mend, SETS),
        sheet=SHEET,
        goes_on=goes_on,
        holes=holes,
        known_by=("kind", "system_name"),
        expiring=("review_on",),
        unlike=("name",),
        prompts={"name": "Enter a name, such as pupil records in the MIS"},
        hints={
            "name": "Such as pupil records in the MIS, or photographs for the website",
            "purpose": "What the school does with the data, in a sentence",
            "system_name": "A name from the register of systems, if the data is digital",
            "owner_name": "Who answers for it, such as the head of the office. Never the DPO",
            "status": "The data protection officer makes an entry live, and retires it",
            "subjects": "Such as pupils, former pupils, parents, staff, governors",
            "categories": "Such as names, addresses, attendance, results",
            "basis_note": "Such as Education Act 1996, section 537A",
            "consent_because": "Only for consent: why people can freely say no. To inform people "
            "is not to ask for their consent",
            "special_kinds": "Health, ethnicity, religion, biometrics, trade union and the like",
            "condition": "Needed where it holds special category data",
            "recipients": "Such as the local authority, the DfE, exam boards",
            "retention": "Such as date of birth plus 25 years",
            "access": "Roles or groups, no names",
            "security": "Such as second step, encryption, locked cabinet",
            "reviewed_on": "The day on which the DPO last looked at this entry",
            "review_on": "The day on which the DPO will look again",
        },
    )
)
