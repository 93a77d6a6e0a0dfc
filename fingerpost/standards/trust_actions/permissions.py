from fingerpost.foundation.permissions import LEADERS, Role, grant

# Of those who see the schools of the trust, its leaders ask them, and ask no more.
grant(
    "trust-actions",
    {
        "view": LEADERS | {Role.SLT, Role.IT_MANAGER, Role.GOVERNOR},
        "ask": LEADERS,
        "enter": {Role.SYSTEM},
        "withdraw": LEADERS,
        "drop": {Role.SYSTEM},
    },
)
