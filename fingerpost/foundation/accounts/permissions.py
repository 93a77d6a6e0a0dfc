from fingerpost.foundation.permissions import LEADERS, PEOPLE, Role, grant

grant(
    "accounts",
    {
        "view_own": PEOPLE,
        "sign_in": PEOPLE,
        "sign_out_everywhere": PEOPLE,
        "change_password": PEOPLE,
        "admit": LEADERS | {Role.SYSTEM},
        "dismiss": LEADERS | {Role.BUSINESS, Role.SETTER_UP, Role.SYSTEM},
        "issue_link": {Role.SYSTEM},
    },
)
