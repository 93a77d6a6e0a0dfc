from fingerpost.foundation.permissions import IT_STAFF, LEADERS, Role, ServiceLine, grant

from ..permissions import WORKERS

KEEPERS = IT_STAFF | LEADERS
"""Not companies outside: a secret of the school opens more than a queue."""

grant(
    "mailboxes",
    {
        "view": WORKERS,
        "keep": KEEPERS,
        "try_out": KEEPERS,
        "pause": KEEPERS,
        "resume": KEEPERS,
        "drop": KEEPERS,
        "read": {Role.SYSTEM},
    },
    ServiceLine.DESK,
)
