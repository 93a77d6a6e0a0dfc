from fingerpost.foundation.permissions import LEADERS, TECHNICIANS, Role, ServiceLine, grant

READERS = TECHNICIANS | LEADERS | {Role.BUSINESS, Role.DPO, Role.AUDITOR}

grant(
    "faults",
    {
        "report": TECHNICIANS | LEADERS | {Role.BUSINESS, Role.SYSTEM},
        "view": READERS,
        "view_totals": READERS | {Role.SLT, Role.GOVERNOR},
        "close": TECHNICIANS | LEADERS,
    },
    ServiceLine.FAULTS,
)
