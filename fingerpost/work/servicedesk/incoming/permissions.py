from fingerpost.foundation.permissions import Role, ServiceLine, grant

from ..permissions import WORKERS

grant(
    "arrivals",
    {
        "take_in": {Role.SYSTEM},
        "view": WORKERS,
        "open": WORKERS,
        "leave": WORKERS,
    },
    ServiceLine.DESK,
)
