from fingerpost.foundation.permissions import (
    LEADERS,
    TECHNICIANS,
    Role,
    grant,
)

grant(
    "assets",
    {
        "view": LEADERS
        | TECHNICIANS
        | {Role.SLT, Role.BUSINESS, Role.DPO, Role.AUDITOR, Role.SETTER_UP},
        "export": LEADERS
        | TECHNICIANS
        | {Role.SLT, Role.BUSINESS, Role.DPO, Role.AUDITOR, Role.SETTER_UP},
        "create": TECHNICIANS | LEADERS | {Role.SETTER_UP},
        "change": TECHNICIANS | LEADERS | {Role.SETTER_UP},
        "approve_disposal": {Role.HEADTEACHER, Role.TRUST_IT_LEAD},
        "correct": LEADERS,
        "import": TECHNICIANS | LEADERS | {Role.SETTER_UP},
        "compare": TECHNICIANS | LEADERS | {Role.BUSINESS, Role.SETTER_UP},
        "spot_check": TECHNICIANS
        | LEADERS
        | {Role.SLT, Role.BUSINESS, Role.AUDITOR, Role.SETTER_UP},
        "undo_import": TECHNICIANS | LEADERS | {Role.SETTER_UP},
    },
)
