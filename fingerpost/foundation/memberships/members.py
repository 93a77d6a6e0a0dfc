"""Who may sign in here today: each account once, with all its roles."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.accounts.models import Account, Membership
from fingerpost.foundation.permissions import MATRIX, Role
from fingerpost.foundation.tenancy.models import Organisation


@dataclass(frozen=True)
class Member:
    """An account with everything that it holds in one organisation."""

    account: Account
    held: tuple[Membership, ...]

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(Role(each.role) for each in self.held)

    @property
    def since(self) -> date:
        return min(each.since for each in self.held)

    @property
    def until(self) -> date | None:
        """The last day on which any role holds; None while one has no end."""
        ends = [each.last_day for each in self.held]
        return None if None in ends else max(day for day in ends if day)

    def in_words(self) -> list[str]:
        """What they are here: "Outside IT support, of Brightwire IT Ltd"."""
        return [_in_words(each) for each in self.held]

    def may(self, permission: str) -> bool:
        return not self.roles.isdisjoint(MATRIX.get(permission, frozenset()))


def _in_words(held: Membership) -> str:
    label = Role(held.role).label
    if held.engagement is None:
        return label
    by = "" if held.engagement.organisation_id == held.organisation_id else ", engaged by the trust"
    return f"{label}, of {held.engagement.company}{by}"


def members(organisation: Organisation, day: date) -> list[Member]:
    """Everybody who may sign in on a day, by name."""
    held = Membership.objects.filter(organisation=organisation).current(day)
    rows = held.select_related("account", "engagement").order_by(
        "account__name", "account_id", "pk"
    )
    return _grouped(rows)


def member(organisation: Organisation, account: int, day: date) -> Member | None:
    """One of them, by account."""
    return next((each for each in members(organisation, day) if each.account.pk == account), None)


def _grouped(rows: Iterable[Membership]) -> list[Member]:
    held: dict[int, list[Membership]] = {}
    for row in rows:
        held.setdefault(row.account_id, []).append(row)
    return [Member(each[0].account, tuple(each)) for each in held.values()]
