from fingerpost.foundation.permissions import IT_STAFF, LEADERS, PEOPLE, Role, grant

STEERERS = LEADERS | {Role.BUSINESS, Role.SETTER_UP}

grant(
    "people",
    {
        "view": PEOPLE - {Role.EXTERNAL_IT},
        "view_details": STEERERS | IT_STAFF | {Role.DPO, Role.AUDITOR},
        "export": STEERERS | {Role.DPO},
        "spot_check": STEERERS | {Role.DPO},
        "review": STEERERS | {Role.DPO},
        "create": STEERERS | {Role.SYSTEM},
        "change": STEERERS,
        "leave": STEERERS | {Role.SYSTEM},
        "come_back": STEERERS,
        "delete": STEERERS,
        "appoint": LEADERS | {Role.SETTER_UP, Role.SYSTEM},
    },
)
