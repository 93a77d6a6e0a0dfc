from fingerpost.foundation.permissions import Role, grant
from fingerpost.standards.permissions import VIEWERS

# Of all that see standards, whoever answers for the requirement: see is_theirs in reading.py.
grant("falls", {"hear": VIEWERS - {Role.SYSTEM, Role.AUDITOR}})
