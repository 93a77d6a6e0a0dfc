from fingerpost.foundation.permissions import PEOPLE, Role, ServiceLine, grant

INSIDE = PEOPLE - {Role.SETTER_UP, Role.AUDITOR}

# Fingerpost itself keeps what comes by the link of a letter, as it does not know who opened it.
grant("faces", {"say": INSIDE | {Role.SYSTEM}}, ServiceLine.DESK)
