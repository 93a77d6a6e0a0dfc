from fingerpost.foundation.permissions import LEADERS, Role, fresh, grant

grant(
    "privacy",
    {
        "erase": {Role.DPO, Role.SYSTEM},
        "view_retention": LEADERS
        | {Role.DPO, Role.SLT, Role.BUSINESS, Role.IT_MANAGER, Role.GOVERNOR, Role.AUDITOR},
        "approve_retention": {Role.DPO, Role.HEADTEACHER},
        "tidy": {Role.SYSTEM},
    },
)

fresh("privacy.erase", "privacy.approve_retention")
