from fingerpost.foundation.permissions import LEADERS, TECHNICIANS, Role, grant

KEEPERS = LEADERS | TECHNICIANS | {Role.BUSINESS, Role.DPO, Role.SETTER_UP}
READERS = KEEPERS | {Role.SLT, Role.DSL, Role.AUDITOR}

grant(
    "suppliers",
    {
        "view": READERS,
        "export": READERS,
        "create": KEEPERS,
        "change": KEEPERS,
        "import": KEEPERS,
        "undo_import": KEEPERS,
        "compare": KEEPERS,
        "archive": KEEPERS,
        "delete": KEEPERS,
        "decide": LEADERS | {Role.DPO},
        "spot_check": READERS,
    },
)
