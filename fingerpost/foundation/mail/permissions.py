from fingerpost.foundation.permissions import IT_STAFF, LEADERS, Role, grant

grant(
    "mail",
    {
        "view": LEADERS | IT_STAFF,
        "test": LEADERS | IT_STAFF,
        "send_again": LEADERS | IT_STAFF,
        "let_go": LEADERS | IT_STAFF,
        "come_back": {Role.SYSTEM},
    },
)
