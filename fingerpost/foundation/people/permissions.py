from fingerpost.foundation.permissions import LEADERS, PEOPLE, Role, grant

grant(
    "people",
    {
        "view": PEOPLE,
        "add": LEADERS | {Role.BUSINESS, Role.SYSTEM},
        "leave": LEADERS | {Role.BUSINESS},
        "appoint": LEADERS | {Role.SYSTEM},
    },
)
