from fingerpost.foundation.permissions import IT_STAFF, LEADERS, Role, grant

KEEPERS = LEADERS | IT_STAFF | {Role.SETTER_UP}
READERS = KEEPERS | {Role.SLT, Role.BUSINESS, Role.DPO, Role.DSL, Role.AUDITOR}

grant(
    "systems",
    {
        "view": READERS,
        "export": READERS,
        "create": KEEPERS,
        "change": KEEPERS | {Role.DPO},  # which blocks of it, the blocks say
        "keep": KEEPERS,
        "import": KEEPERS,
        "undo_import": KEEPERS,
        "archive": KEEPERS,
        "delete": KEEPERS,
        "spot_check": KEEPERS | {Role.DPO},
        "review": KEEPERS | {Role.DPO},
    },
)
