from fingerpost.foundation.permissions import LEADERS, Role, grant

OVERSEERS = LEADERS | {Role.SLT, Role.GOVERNOR, Role.AUDITOR}
READERS = OVERSEERS | {Role.BUSINESS, Role.DPO, Role.DSL, Role.IT_MANAGER}

grant(
    "governors",
    {
        "view": READERS,  # the public part
        "view_confidential": OVERSEERS,
        "print": READERS,
        "print_confidential": OVERSEERS,
        "view_draft": LEADERS | {Role.SLT},
        "write": LEADERS,
        "issue": LEADERS,
        "ask": {Role.GOVERNOR},
        "answer": LEADERS,
        "note_meeting": LEADERS | {Role.GOVERNOR},
    },
)
