from fingerpost.foundation.permissions import (
    LEADERS,
    TECHNICIANS,
    Role,
    grant,
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
        "approve_disposal": {Role.HEADTEACHER, Role.TRUST_IT_LEAD},
        "correct": LEADERS,
        "import": KEEPERS,
        "compare": KEEPERS | {Role.BUSINESS},
        "spot_check": KEEPERS | {Role.SLT, Role.BUSINESS, Role.AUDITOR},
        "undo_import": KEEPERS,
    },
)
