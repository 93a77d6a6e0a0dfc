from fingerpost.foundation.permissions import LEADERS, TECHNICIANS, Role, ServiceLine, grant

COUNTERS = TECHNICIANS | LEADERS | {Role.BUSINESS, Role.SETTER_UP}
READERS = COUNTERS | {Role.SLT, Role.DPO, Role.AUDITOR}

grant(
    "stocktakes",
    {
        "view": READERS,
        "export": READERS,
        "begin": COUNTERS,
        "count": COUNTERS,
        "finish": COUNTERS - {Role.BUSINESS},  # it moves assets in the register
    },
    ServiceLine.DEVICES,
)
