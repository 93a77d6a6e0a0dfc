from fingerpost.foundation.permissions import IT_STAFF, LEADERS, Role, grant

PROPOSERS = LEADERS | IT_STAFF | {Role.BUSINESS, Role.DPO, Role.SETTER_UP}
KEEPERS = LEADERS | {Role.DPO, Role.SETTER_UP}
READERS = PROPOSERS | {Role.SLT}

grant(
    "information-assets",
    {
        "view": READERS,
        "export": READERS,
        "create": PROPOSERS,
        "change": KEEPERS,
        "import": KEEPERS,
        "undo_import": KEEPERS,
        "archive": KEEPERS,
        "delete": KEEPERS,
        "decide": {Role.DPO},
        "answer": {Role.DPO},
        "advise": {Role.DPO},
        "print": READERS,
        "spot_check": KEEPERS,
        "review": KEEPERS,
    },
)
