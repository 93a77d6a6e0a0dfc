"""The list of people: everybody who works for, governs or serves the school."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from fingerpost.foundation.registers.declaration import (
    Block,
    Column,
    Derived,
    Hole,
    Key,
    Register,
    Standing,
    Verbs,
    declare,
)
from fingerpost.foundation.registers.listing import Sort, read_date
from fingerpost.foundation.ui.filters import NOT_SET, written_date

from . import actions
from .choices import PRESENT, State
from .choices import Standing as States
from .models import Person

DETAILS = "people.view_details"
"""Terms, numbers and who left, which whoever looks up a colleague does not need."""
LAST_DAY = Derived(
    "Last working day", lambda row, today: written_date(row.left_on) if row.left_on else NOT_SET
)
HERE = (State.HERE.value,)


def kept_because(person: Person) -> str:
    """Why somebody whom nothing refers to stays on the list all the same."""
    return "They have an account: note their leaving instead" if person.account_id else ""


def holes(today: date) -> Mapping[str, Hole]:
    """What may be missing of somebody who is here."""
    return {
        "email": Hole("without a work e-mail address", "email", Q(email=""), PRESENT),
        "job": Hole("without a job title", "job_title", Q(job_title=""), PRESENT),
        "manager": Hole("without a line manager", "manager_name", Q(manager_name=""), PRESENT),
        "contract": Hole(
            "past the end of their contract, with no leaving noted",
            "contract_ends_on",
            Q(contract_ends_on__lt=today),
            HERE,
        ),
    }


PEOPLE = declare(
    Register(
        model=Person,
        word="person",
        plural="people",
        about="The list of people names everybody who works for, governs or serves the school.",
        prefix="PER",
        title="name",
        status="state",
        kind="category",
        review="",
        columns=(
            Column("name"),
            Column("job_title"),
            Column("category", for_desks=True),
            Column("department", for_desks=True),
            Column("email", is_usual=False),
            Column("state"),
            Column("contract_ends_on", is_usual=False),
        ),
        sorts=(
            Sort("name", "Name", "name", "name_key"),
            Sort("contract", "End of contract", "contract_ends_on", "contract_sort", read_date),
            Sort("reference", "Reference", "number", "number", int),
        ),
        standing=Standing(PRESENT, "Here now", here=States.HELD, gone=States.GONE),
        search=(Key("name", "name_key"),),
        words=("name", "category", "job_title", "email", "department", "site", "staff_code"),
        blocks=(
            Block("Who they are", ("name", "category", "is_slt", "is_governor", "email")),
            Block("What they do", ("job_title", "department", "site", "manager_name")),
            Block(
                "From when until when",
                ("starts_on", "contract_ends_on", LAST_DAY),
                view=DETAILS,
            ),
            Block(
                "How other programs know them",
                ("staff_code", "mis_id", "entra_id", "google_id"),
                view=DETAILS,
            ),
        ),
        verbs=Verbs(actions.add_person, actions.change, actions.mend),
        holes=holes,
        known_by=("job_title", "department"),
        expiring=("contract_ends_on",),
        kept_because=kept_because,
        unlike=("name", "email", "staff_code", "mis_id", "entra_id", "google_id"),
        has_notes=False,
        view_all="view_details",
        prompts={"name": "Enter the name that they go by"},
        hints={
            "name": "The name that they go by at work. Nobody gets access by being on the list",
            "email": "Used when somebody asks this person to do something",
            "manager_name": "A name from the list of people",
            "category": "A complete staff list names staff, supply, agency and trainees",
            "contract_ends_on": "Only if the contract has an end",
            "staff_code": "Initials or a code from the timetable",
            "mis_id": "The number of the person in Arbor, SIMS, Bromcom or the like",
        },
    )
)
