from fingerpost.foundation.permissions import (
    LEADERS,
    TECHNICIANS,
    Role,
    grant,
)

grant(
    "assets",
    {
        "view": LEADERS | TECHNICIANS | {Role.SLT, Role.BUSINESS, Role.DPO, Role.AUDITOR},
        "create": TECHNICIANS | LEADERS,
        "change": TECHNICIANS | LEADERS,
        "import": TECHNICIANS | LEADERS,
    },
)
