from fingerpost.foundation.permissions import PEOPLE, Role, grant

HANDED = PEOPLE - {Role.EXTERNAL_IT, Role.AUDITOR, Role.SETTER_UP}
"""To whom a school hands things: those who work for it or govern it."""

# Whose equipment it is decides further: one's own, or that of those whom one manages.
grant("equipment", {"view_own": HANDED, "view_team": HANDED})
