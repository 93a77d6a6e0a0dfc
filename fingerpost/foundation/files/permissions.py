from fingerpost.foundation.permissions import PEOPLE, Role, grant

# What a file is attached to decides further: see carriers.py.
grant(
    "files",
    {"view": PEOPLE, "attach": PEOPLE - {Role.AUDITOR}, "detach": PEOPLE - {Role.AUDITOR}},
)
