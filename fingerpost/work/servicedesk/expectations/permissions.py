from fingerpost.foundation.permissions import IT_STAFF, LEADERS, PEOPLE, Role, grant

WRITERS = LEADERS | IT_STAFF | {Role.SLT, Role.BUSINESS}

grant(
    "expectations",
    {
        "view": PEOPLE,  # what is in force
        "print": PEOPLE,
        "view_drafts": WRITERS | {Role.EXTERNAL_IT},
        "write": WRITERS,
        "put_forward": WRITERS,
        "agree": LEADERS,  # for the school
        "agree_for_it": {Role.IT_MANAGER, Role.IT_SUPPORT, Role.EXTERNAL_IT},
    },
)
