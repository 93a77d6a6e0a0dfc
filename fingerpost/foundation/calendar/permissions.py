from fingerpost.foundation.permissions import LEADERS, PEOPLE, Role, grant

KEEPERS = LEADERS | {Role.BUSINESS, Role.SETTER_UP}
"""Who keeps the calendar: not those whose answers are timed by it."""

grant(
    "calendar",
    {
        "view": PEOPLE,
        "set_terms": KEEPERS,
        "mark_days": KEEPERS,
        "set_support_hours": KEEPERS,
        "set_lessons": KEEPERS,
        "import": KEEPERS,
        "adopt": {Role.SYSTEM},
    },
)
