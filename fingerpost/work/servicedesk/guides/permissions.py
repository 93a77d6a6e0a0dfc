from fingerpost.foundation.permissions import (
    LEADERS,
    PEOPLE,
    TECHNICIANS,
    Role,
    ServiceLine,
    grant,
)

INSIDE = PEOPLE - {Role.SETTER_UP}
WRITERS = LEADERS | TECHNICIANS | {Role.BUSINESS, Role.DPO, Role.DSL}

grant(
    "guides",
    {
        "view": INSIDE,
        "view_technical": TECHNICIANS | {Role.SLT_DIGITAL_LEAD},
        "print": TECHNICIANS | {Role.SLT_DIGITAL_LEAD},
        "write": WRITERS,
        "take_out": WRITERS,
        "answer": INSIDE - {Role.AUDITOR},
    },
    ServiceLine.DESK,
)
