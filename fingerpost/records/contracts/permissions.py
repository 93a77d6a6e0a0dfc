from fingerpost.foundation.permissions import IT_STAFF, LEADERS, Role, grant

COMMERCIAL = LEADERS | {Role.BUSINESS, Role.SETTER_UP}
TECHNICAL = LEADERS | IT_STAFF | {Role.SETTER_UP}
DATA = LEADERS | {Role.DPO, Role.SETTER_UP}
KEEPERS = COMMERCIAL | TECHNICAL | DATA
READERS = KEEPERS | {Role.SLT, Role.AUDITOR}

grant(
    "contracts",
    {
        "view": READERS,
        "view_totals": READERS | {Role.GOVERNOR},
        "export": READERS,
        "create": COMMERCIAL,
        "change": KEEPERS,  # which blocks of it, the blocks say
        "change_commercial": COMMERCIAL,
        "change_technical": TECHNICAL,
        "change_data": DATA,
        "import": KEEPERS,  # only what the blocks let them change
        "undo_import": KEEPERS,
        "archive": COMMERCIAL,
        "delete": COMMERCIAL,
        "list_suppliers": COMMERCIAL,
        "decide": {Role.BUSINESS, Role.HEADTEACHER, Role.TRUST_IT_LEAD},
        "turn": {Role.SYSTEM},
        "spot_check": KEEPERS | {Role.SLT},
        "review": KEEPERS | {Role.SLT},
    },
)
