from fingerpost.foundation.permissions import (
    IT_STAFF,
    LEADERS,
    TECHNICIANS,
    Role,
    ServiceLine,
    grant,
)

READERS = LEADERS | TECHNICIANS | {Role.SLT, Role.BUSINESS, Role.DPO, Role.DSL, Role.GOVERNOR}

grant(
    "rounds",
    {
        "view": READERS | {Role.AUDITOR},
        "note": TECHNICIANS | LEADERS | {Role.DSL},
        "plan": LEADERS | IT_STAFF,
        "open_request": {Role.SYSTEM},
    },
    ServiceLine.DESK,
)
