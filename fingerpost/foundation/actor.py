"""The person at the keyboard, reduced to what rules need to know."""

from dataclasses import dataclass

from fingerpost.foundation.permissions import LINES, MATRIX, Role
from fingerpost.foundation.tenancy.models import Organisation


@dataclass(frozen=True)
class Actor:
    """Somebody acting in one organisation, with the roles they hold there today."""

    name: str
    roles: frozenset[Role]
    organisation: Organisation
    account_id: int | None = None
    lines: frozenset[str] = frozenset()
    """What their company is engaged for here, if they come from one."""

    def may(self, permission: str) -> bool:
        """Whether any role held carries the permission; an unknown permission is refused."""
        carrying = self.roles & MATRIX.get(permission, frozenset())
        if carrying == {Role.EXTERNAL_IT}:
            line = LINES.get(permission.partition(".")[0])
            return line is None or line in self.lines
        return bool(carrying)


def system(organisation: Organisation) -> Actor:
    """Fingerpost itself, for work that no person asked for at this moment."""
    return Actor(Role.SYSTEM.label, frozenset({Role.SYSTEM}), organisation)
