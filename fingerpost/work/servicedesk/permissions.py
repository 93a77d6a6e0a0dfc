from fingerpost.foundation.permissions import (
    LEADERS,
    PEOPLE,
    TECHNICIANS,
    Role,
    ServiceLine,
    grant,
)

WORKERS = TECHNICIANS | LEADERS  # many schools have no technician
READERS = WORKERS | {Role.BUSINESS, Role.DPO}
INSIDE = PEOPLE - {Role.SETTER_UP, Role.AUDITOR}

grant(
    "desk",
    {
        "remind": {Role.SYSTEM},
        "chase": {Role.SYSTEM},
        "ask": INSIDE | {Role.SYSTEM},
        "answer": INSIDE,
        "confirm": INSIDE,
        "reopen": INSIDE,
        "view": READERS,
        "view_totals": READERS | {Role.SLT, Role.GOVERNOR, Role.AUDITOR},
        "view_sensitive": {Role.IT_MANAGER},
        "reply": WORKERS,
        "note": WORKERS,
        "assign": WORKERS,
        "wait": WORKERS,
        "resolve": WORKERS,
        "close": WORKERS,
        "change": WORKERS,
        "prioritise": WORKERS,
        "ask_approval": WORKERS,
        "decide": LEADERS | {Role.BUSINESS},
        "merge": WORKERS,
        "split": WORKERS,
        "link": WORKERS,
        "move_to_safeguarding": WORKERS,
        "set_exam_rooms": WORKERS,
        "keep_phrases": WORKERS,
        "keep_rules": WORKERS,
        "set_effort": LEADERS,  # whoever answers for hours and hands asks how long things take
    },
    ServiceLine.DESK,
)
