from fingerpost.foundation.permissions import LEADERS, PEOPLE, Role, grant

READERS = PEOPLE - {Role.STAFF, Role.EXTERNAL_IT}

# A governor gives the reason where it is the head who holds the two roles.
grant(
    "roles",
    {
        "name": LEADERS | {Role.SETTER_UP},
        "give_reason": {Role.HEADTEACHER, Role.GOVERNOR},
        "issue_letter": LEADERS,
        "print": READERS,
        "export": READERS,
    },
)
