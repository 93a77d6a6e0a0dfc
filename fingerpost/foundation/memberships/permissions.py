from fingerpost.foundation.permissions import LEADERS, TECHNICIANS, Role, grant

INVITERS = LEADERS | {Role.SETTER_UP}

grant(
    "memberships",
    {
        "view": INVITERS | TECHNICIANS | {Role.BUSINESS, Role.DPO, Role.AUDITOR},
        "invite": INVITERS,
        "make_link": INVITERS,
        "withdraw": INVITERS,
        "change_roles": LEADERS,
        "note_link": {Role.SYSTEM},
        "accept": {Role.SYSTEM},
    },
)
