from fingerpost.foundation.permissions import IT_STAFF, LEADERS, Role, grant

WRITERS = LEADERS | IT_STAFF | {Role.SLT, Role.BUSINESS}

grant(
    "arrangement",
    {
        "view": WRITERS | {Role.EXTERNAL_IT, Role.DPO, Role.GOVERNOR, Role.AUDITOR},
        "print": WRITERS | {Role.DPO, Role.GOVERNOR, Role.AUDITOR},
        "write": WRITERS,  # and see what is being prepared
        "put_forward": WRITERS,
        "agree": LEADERS,  # what support is needed
        "agree_cost": {Role.BUSINESS, Role.HEADTEACHER},  # whether it is paid for
    },
)
