from fingerpost.foundation.permissions import LEADERS, Role, grant
from fingerpost.standards.permissions import VIEWERS

LOADERS = LEADERS | {Role.IT_MANAGER}

grant(
    "frameworks",
    {
        "view": VIEWERS - {Role.SYSTEM},
        "load": LOADERS,
        "link": LOADERS,
        "archive": LOADERS,
    },
)
