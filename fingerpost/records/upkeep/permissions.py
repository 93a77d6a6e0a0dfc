from fingerpost.foundation.permissions import IT_STAFF, LEADERS, Role, grant

READERS = LEADERS | IT_STAFF | {Role.SLT, Role.BUSINESS, Role.DPO, Role.DSL, Role.GOVERNOR}

grant(
    "upkeep",
    {
        "view": READERS | {Role.AUDITOR, Role.SETTER_UP},
        "print": READERS | {Role.AUDITOR, Role.SETTER_UP},
        "set_budget": LEADERS | {Role.BUSINESS, Role.SETTER_UP},
    },
)
