"""What a sheet of information assets may hold: the ICO's template, the esd toolkit, and others."""

from typing import Any

from fingerpost.foundation.registers.importing.sheet import Heading, Sheet, Values, Words
from fingerpost.standards import findings

from .actions import closed_because
from .choices import Form, Function, Impact, Status, Whose, YesNo
from .rules import problems
from .sets import forbids
from .words import BASES, CONDITIONS, FUNCTIONS, guess


def complete(values: Values, words: Words) -> None:
    """An entry that only says its purpose or its function is called by that; none comes in live."""
    for name in ("purpose", "categories"):
        if "name" not in values and name in values:
            values["name"] = values[name][:160]
    if values.get("status") in (Status.LIVE, None):
        values["status"] = Status.REVIEW.value


def amend(values: Values, words: Words, asset: Any) -> None:
    """What other lists call active says nothing of the DPO's decision."""
    if values.get("status") == Status.LIVE:
        del values["status"]


SHEET = Sheet(
    keys=("name",),
    describing=("name", "purpose"),
    references="reference | ref | id | iar ref | ropa id",
    headings=(
        Heading(
            "name",
            """information asset | asset | asset name | records description | record | data set
            | dataset | processing activity | title | record name""",
        ),
        Heading(
            "kind",
            "business function | function | department | service | business area | team",
            words=FUNCTIONS,
            otherwise=Function.OTHER,
            guess=guess,
        ),
        Heading("purpose", "purpose of processing | purposes | why we hold it | description"),
        Heading("system_name", "system | application | software | it system | system name"),
        Heading(
            "owner_name",
            "owner | information asset owner | asset owner | iao | responsible person | lead",
        ),
        Heading(
            "status",
            "state | active",
            words={
                **dict.fromkeys(("active", "current", "live", "yes"), Status.LIVE.value),
                **dict.fromkeys(("draft", "new"), Status.PROPOSED.value),
            },
        ),
        Heading(
            "whose",
            "whose data | staff or pupils",
            words={"students": Whose.PUPILS.value, "staff and pupils": Whose.BOTH.value},
        ),
        Heading(
            "subjects",
            """categories of individuals | data subjects | individuals | categories of data subjects
            | whose data is held | people""",
        ),
        Heading(
            "categories",
            """categories of personal data | personal data | data held | types of data
            | data categories | contains personal information""",
        ),
        Heading("source", "source of personal data | source of data | obtained from"),
        Heading(
            "joint_controller",
            "name and contact details of joint controller | joint controller (if applicable)",
        ),
        Heading(
            "lawful_basis",
            "article 6 lawful basis | legal basis | lawful basis for processing | article 6 basis",
            words=BASES,
        ),
        Heading("basis_note", "legislation | statute | basis detail | legal basis detail"),
        Heading("consent_because", "link to record of consent | consent justification"),
        Heading(
            "special",
            """contains special information | special category data | sensitive data
            | special category personal data""",
            words={"none": YesNo.NO.value},
            is_picky=True,
        ),
        Heading("special_kinds", "special categories | types of special category data"),
        Heading(
            "condition",
            "article 9 basis | article 9 condition | special category condition",
            words=CONDITIONS,
        ),
        Heading("criminal", "offences", is_picky=True),
        Heading("automated", "automated decision-making | automated decisions | ai", is_picky=True),
        Heading("recipients", "categories of recipients | shared with | recipient | data sharing"),
        Heading("retention", "retention schedule | retention period | retention | retention id"),
        Heading("disposal", "disposal method | destruction | disposal action"),
        Heading(
            "form",
            "format | media | electronic or paper",
            words={
                **dict.fromkeys(("electronic", "digital", "online"), Form.DIGITAL.value),
                **dict.fromkeys(("paper", "manual", "hard copy"), Form.PAPER.value),
                "electronic and paper": Form.BOTH.value,
            },
        ),
        Heading("place", "location of personal data | location | storage location | where held"),
        Heading("access", "access groups | access | who has access"),
        Heading(
            "security",
            "general description of security measures | security measures | security | controls",
        ),
        Heading(
            "impact",
            "dpia required | dpia progress | dpia | data protection impact assessment",
            words={
                **dict.fromkeys(("no", "not required", "n"), Impact.NOT_NEEDED.value),
                **dict.fromkeys(("yes", "required", "in progress", "y"), Impact.NEEDED.value),
                **dict.fromkeys(("complete", "completed"), Impact.DONE.value),
            },
            is_picky=True,
        ),
        Heading("privacy_notice", "link to privacy notice | privacy notice link"),
        Heading("reviewed_on", "last reviewed | reviewed | date reviewed"),
        Heading("review_on", "next review | review | review due"),
        Heading("notes", "note | comments | comment | remarks"),
    ),
    facts=("kind", "system_name", "owner_name"),
    complete=complete,
    amend=amend,
    problems=problems,
    forbids=forbids,
    may=lambda actor, asset: closed_because(actor, asset.status),
    afterwards=findings.refresh,
)
