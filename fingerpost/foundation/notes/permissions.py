from fingerpost.foundation.permissions import LEADERS, PEOPLE, TECHNICIANS, Role, grant

WRITERS = LEADERS | TECHNICIANS | {Role.SLT, Role.BUSINESS, Role.DPO, Role.DSL, Role.SETTER_UP}

# What a note is about decides further: whoever may not see the row sees no note on it.
grant(
    "notes",
    {"view": PEOPLE, "write": WRITERS, "strike": WRITERS, "strike_any": LEADERS | {Role.DPO}},
)
