from fingerpost.foundation.duties.permissions import ASKERS
from fingerpost.foundation.permissions import PEOPLE, Role, grant

VIEWERS = PEOPLE - {Role.STAFF, Role.EXTERNAL_IT} | {Role.SYSTEM}

grant(
    "standards",
    {"view": VIEWERS, "ask": VIEWERS & ASKERS, "print": VIEWERS - {Role.SYSTEM}},
)
