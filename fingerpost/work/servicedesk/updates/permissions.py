from fingerpost.foundation.permissions import (
    LEADERS,
    TECHNICIANS,
    Role,
    ServiceLine,
    grant,
)

READERS = LEADERS | TECHNICIANS | {Role.SLT, Role.BUSINESS, Role.DPO, Role.GOVERNOR, Role.AUDITOR}

grant(
    "updates",
    {"view": READERS, "enter": LEADERS | TECHNICIANS, "apply": LEADERS | TECHNICIANS},
    ServiceLine.DESK,
)
