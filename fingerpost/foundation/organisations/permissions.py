from fingerpost.foundation.permissions import LEADERS, PEOPLE, Role, grant

grant(
    "organisations",
    {
        "switch": PEOPLE,
        "set_up": {Role.SYSTEM},
        "join_trust": {Role.SYSTEM},
        "view": PEOPLE,
        "describe": LEADERS | {Role.SETTER_UP},
    },
)
