from fingerpost.foundation.permissions import LEADERS, TECHNICIANS, Role, ServiceLine, grant

KEEPERS = TECHNICIANS | LEADERS | {Role.BUSINESS, Role.SETTER_UP}

grant(
    "places",
    {
        "view": KEEPERS | {Role.SLT, Role.DPO, Role.AUDITOR},
        "add": KEEPERS,
        "change": KEEPERS,
        "merge": KEEPERS,
        "archive": KEEPERS,
    },
    ServiceLine.DEVICES,
)
