from fingerpost.foundation.permissions import LEADERS, TECHNICIANS, Role, ServiceLine, grant

READERS = LEADERS | TECHNICIANS | {Role.SLT, Role.BUSINESS, Role.GOVERNOR, Role.AUDITOR}

grant(
    "months",
    {
        "view": READERS,
        "freeze": LEADERS | {Role.IT_MANAGER, Role.SYSTEM},
        "comment": TECHNICIANS,  # who did the work speaks first
        "conclude": LEADERS,
        "review": LEADERS,
        "set_cost": LEADERS | {Role.BUSINESS},  # where one person is IT support it is their pay
    },
    ServiceLine.DESK,
)
