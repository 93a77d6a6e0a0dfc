from fingerpost.foundation.permissions import LEADERS, PEOPLE, Role, grant

grant(
    "people",
    {
        "view": PEOPLE - {Role.EXTERNAL_IT},
        "add": LEADERS | {Role.BUSINESS, Role.SETTER_UP, Role.SYSTEM},
        "change": LEADERS | {Role.BUSINESS, Role.SETTER_UP},
        "leave": LEADERS | {Role.BUSINESS, Role.SETTER_UP, Role.SYSTEM},
        "come_back": LEADERS | {Role.BUSINESS, Role.SETTER_UP},
        "take_off": LEADERS | {Role.BUSINESS, Role.SETTER_UP},
        "appoint": LEADERS | {Role.SETTER_UP, Role.SYSTEM},
    },
)
