from fingerpost.foundation.permissions import LEADERS, PEOPLE, Role, grant

grant(
    "people",
    {
        "view": PEOPLE,
        "add": LEADERS | {Role.BUSINESS, Role.SETTER_UP, Role.SYSTEM},
        "change": LEADERS | {Role.BUSINESS, Role.SETTER_UP},
        "leave": LEADERS | {Role.BUSINESS, Role.SETTER_UP, Role.SYSTEM},
        "appoint": LEADERS | {Role.SETTER_UP, Role.SYSTEM},
    },
)
