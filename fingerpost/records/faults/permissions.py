from fingerpost.foundation.permissions import LEADERS, TECHNICIANS, Role, ServiceLine, grant

grant(
    "faults",
    {
        "report": TECHNICIANS | LEADERS | {Role.BUSINESS, Role.SYSTEM},
        "view": TECHNICIANS | LEADERS | {Role.BUSINESS, Role.DPO, Role.AUDITOR},
        "close": TECHNICIANS | LEADERS,
    },
    ServiceLine.FAULTS,
)
