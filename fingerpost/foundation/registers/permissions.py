from fingerpost.foundation.permissions import LEADERS, PEOPLE, TECHNICIANS, Role, grant

grant(
    "views",
    {
        "keep": PEOPLE,
        "share": LEADERS | TECHNICIANS | {Role.BUSINESS, Role.DPO, Role.SETTER_UP},
    },
)
