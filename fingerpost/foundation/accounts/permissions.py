from fingerpost.foundation.permissions import LEADERS, PEOPLE, Role, grant

grant(
    "accounts",
    {
        "view_own": PEOPLE,
        "sign_in": PEOPLE,
        "admit": LEADERS | {Role.SYSTEM},
        "dismiss": LEADERS | {Role.SYSTEM},
        "issue_link": {Role.SYSTEM},
    },
)
