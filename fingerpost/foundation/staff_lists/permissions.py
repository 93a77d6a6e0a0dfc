from fingerpost.foundation.permissions import IT_STAFF, LEADERS, Role, fresh, grant, second_step

STEERERS = LEADERS | {Role.BUSINESS, Role.SETTER_UP}

grant(
    "staff_lists",
    {
        "view": STEERERS | IT_STAFF | {Role.DPO, Role.AUDITOR},
        "compare": STEERERS,
        "confirm": STEERERS,
        "put_off": STEERERS,
        "undo": STEERERS,
    },
)

fresh("staff_lists.confirm")
second_step("staff_lists.compare", "staff_lists.confirm", "staff_lists.undo")
