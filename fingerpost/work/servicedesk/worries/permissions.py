from fingerpost.foundation.permissions import PEOPLE, TECHNICIANS, Role, grant

ADDRESSED = PEOPLE - {Role.EXTERNAL_IT, Role.AUDITOR, Role.SETTER_UP}
"""Who may be told of a worry; whose it is decides further."""

grant(
    "worries",
    {
        "tell": PEOPLE,
        "view": ADDRESSED,
        "acknowledge": ADDRESSED,
        "ask_for_device": ADDRESSED,
        "close": ADDRESSED,
        "view_devices": TECHNICIANS,
        "keep_device": TECHNICIANS,
        "clear": {Role.SYSTEM},
    },
)
