from fingerpost.foundation.permissions import LEADERS, Role, ServiceLine, grant

from ..permissions import READERS

WHO_SEES_COSTS = READERS - {Role.EXTERNAL_IT}

grant(
    "refresh",
    {
        "view": WHO_SEES_COSTS,
        "export": WHO_SEES_COSTS,
        "set_figures": LEADERS | {Role.BUSINESS, Role.IT_MANAGER},
    },
    ServiceLine.DEVICES,
)
