from fingerpost.foundation.permissions import (
    IT_STAFF,
    LEADERS,
    PEOPLE,
    Role,
    fresh,
    grant,
    second_step,
)

KEEPERS = LEADERS | IT_STAFF | {Role.DPO, Role.SETTER_UP}
READERS = KEEPERS | {Role.SLT, Role.BUSINESS, Role.DSL, Role.GOVERNOR, Role.AUDITOR}
INSIDE = PEOPLE - {Role.EXTERNAL_IT}

grant(
    "approved-apps",
    {
        "view": READERS,
        "view_list": INSIDE,
        "request": INSIDE - {Role.AUDITOR, Role.GOVERNOR},
        "export": READERS,
        "create": KEEPERS,
        "change": KEEPERS,
        "ask": KEEPERS,
        "stop": KEEPERS,
        "import": KEEPERS,
        "undo_import": KEEPERS,
        "archive": KEEPERS,
        "delete": KEEPERS,
        "decide_use": LEADERS | {Role.IT_MANAGER},
        "decide_data": {Role.DPO},
        "decide_pupils": {Role.DSL},
        "spot_check": KEEPERS | {Role.SLT},
        "review": KEEPERS | {Role.SLT},
    },
)
DECISIONS = tuple(f"approved-apps.decide_{what}" for what in ("use", "data", "pupils"))
second_step(*DECISIONS)
fresh(*DECISIONS)
