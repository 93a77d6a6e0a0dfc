from fingerpost.foundation.permissions import LEADERS, Role, fresh, grant
from fingerpost.standards.permissions import VIEWERS

SHARERS = LEADERS | {Role.DPO}
MAKERS = SHARERS | {Role.IT_MANAGER, Role.BUSINESS}

grant(
    "bundles",
    {
        "view": MAKERS | {Role.GOVERNOR, Role.AUDITOR},
        "make": MAKERS,
        "share": SHARERS,
        "withdraw": SHARERS,
        "look": {Role.SYSTEM},
        "verify": VIEWERS - {Role.SYSTEM},
    },
)
fresh("bundles.share")
