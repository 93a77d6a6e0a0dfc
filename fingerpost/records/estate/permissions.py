from fingerpost.foundation.permissions import (
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

grant(
    "assets",
    {
        "view": READERS,
        "export": READERS,
        "create": KEEPERS,
        "change": KEEPERS | {Role.BUSINESS},  # which blocks of it, the blocks say
        "keep": KEEPERS,
        "change_costs": KEEPERS | {Role.BUSINESS},
        "archive": KEEPERS,
        "delete": KEEPERS,
        "propose_disposal": KEEPERS | {Role.BUSINESS},
        "approve_disposal": {Role.HEADTEACHER, Role.TRUST_IT_LEAD},
        "stand_in_for_disposal": {Role.SLT, Role.SLT_DIGITAL_LEAD},
        "correct": LEADERS,
        "import": KEEPERS | {Role.BUSINESS},  # only what the blocks let them change
        "compare": KEEPERS | {Role.BUSINESS},
        "spot_check": KEEPERS | {Role.SLT, Role.BUSINESS, Role.AUDITOR},
        "undo_import": KEEPERS | {Role.BUSINESS},
    },
    ServiceLine.DEVICES,
)

fresh("assets.approve_disposal")
second_step("assets.approve_disposal")
