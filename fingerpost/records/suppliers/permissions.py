from fingerpost.foundation.permissions import IT_STAFF, LEADERS, Role, fresh, grant, second_step

KEEPERS = LEADERS | IT_STAFF | {Role.BUSINESS, Role.DPO, Role.SETTER_UP}
READERS = KEEPERS | {Role.SLT, Role.DSL, Role.AUDITOR}

grant(
    "suppliers",
    {
        "view": READERS,
        "export": READERS,
        "create": KEEPERS,
        "change": KEEPERS,  # which blocks of it, the blocks say
        "change_data": LEADERS | {Role.DPO, Role.SETTER_UP},
        "import": KEEPERS,
        "undo_import": KEEPERS,
        "compare": KEEPERS,
        "archive": KEEPERS,
        "delete": KEEPERS,
        "ask": KEEPERS,
        "adopt": KEEPERS,
        "decide": LEADERS | {Role.DPO},
        "decide_data": {Role.DPO},
        "decide_critical": {Role.BUSINESS},
        "spot_check": KEEPERS | {Role.SLT},
        "review": KEEPERS | {Role.SLT},
    },
)
DECISIONS = ("suppliers.decide", "suppliers.decide_data", "suppliers.decide_critical")
second_step(*DECISIONS)
fresh(*DECISIONS)
