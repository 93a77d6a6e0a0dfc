from fingerpost.foundation.permissions import IT_STAFF, LEADERS, PEOPLE, Role, grant

grant(
    "views",
    {
        "keep": PEOPLE,
        "share": LEADERS | IT_STAFF | {Role.BUSINESS, Role.DPO, Role.SETTER_UP},
    },
)
