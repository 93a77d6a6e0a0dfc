from fingerpost.foundation.permissions import (
    LEADERS,
    PEOPLE,
    TECHNICIANS,
    Role,
    ServiceLine,
    grant,
)

WORKERS = TECHNICIANS | LEADERS

grant(
    "outages",
    {"view": PEOPLE - {Role.SETTER_UP}, "begin": WORKERS, "tell": WORKERS, "end": WORKERS},
    ServiceLine.DESK,
)
