from fingerpost.foundation.permissions import IT_STAFF, LEADERS, PEOPLE, Role, grant

OF_MONEY = LEADERS | {Role.BUSINESS, Role.SETTER_UP}
KEEPERS = OF_MONEY | IT_STAFF
READERS = KEEPERS | {Role.SLT, Role.DPO, Role.AUDITOR}

grant(
    "licences",
    {
        "view": READERS,
        "view_standard": PEOPLE - {Role.EXTERNAL_IT},
        "export": READERS,
        "create": KEEPERS,
        "change": KEEPERS,  # which blocks of it, the blocks say
        "change_costs": OF_MONEY,
        "import": KEEPERS,
        "undo_import": KEEPERS,
        "archive": KEEPERS,
        "delete": KEEPERS,
        "spot_check": KEEPERS | {Role.SLT},
        "review": KEEPERS | {Role.SLT},
    },
)
