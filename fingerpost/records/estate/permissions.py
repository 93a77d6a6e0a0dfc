from fingerpost.foundation.permissions import (
    IT_STAFF,
    LEADERS,
    TECHNICIANS,
    Role,
    ServiceLine,
    fresh,
    grant,
    second_step,
)

KEEPERS = TECHNICIANS | LEADERS | {Role.SETTER_UP}
READERS = KEEPERS | {Role.SLT, Role.BUSINESS, Role.DPO, Role.AUDITOR}
OF_THE_HOUSE = LEADERS | IT_STAFF | {Role.SETTER_UP}
"""What a thing cost, and whether it goes, is nothing for a company outside."""

grant(
    "assets",
    {
        "view": READERS,
        "view_totals": READERS | {Role.GOVERNOR},
        "export": READERS,
        "create": KEEPERS,
        "change": KEEPERS | {Role.BUSINESS},  # which blocks of it, the blocks say
        "keep": KEEPERS,
        "view_costs": READERS - {Role.EXTERNAL_IT},
        "change_costs": OF_THE_HOUSE | {Role.BUSINESS},
        "archive": KEEPERS,
        "delete": KEEPERS,
        "propose_disposal": OF_THE_HOUSE,
        "approve_disposal": {Role.HEADTEACHER, Role.TRUST_IT_LEAD},
        "stand_in_for_disposal": {Role.SLT, Role.SLT_DIGITAL_LEAD},
        "correct": LEADERS,
        "import": KEEPERS | {Role.BUSINESS},  # only what the blocks let them change
        "compare": KEEPERS | {Role.BUSINESS},
        "spot_check": KEEPERS | {Role.SLT, Role.BUSINESS},
        "review": OF_THE_HOUSE | {Role.SLT, Role.BUSINESS},
        "undo_import": KEEPERS | {Role.BUSINESS},
    },
    ServiceLine.DEVICES,
)

fresh("assets.approve_disposal")
second_step("assets.approve_disposal")
