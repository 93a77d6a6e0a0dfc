"""Which factors an account has, in one query."""

from collections.abc import Iterable
from dataclasses import dataclass

from allauth.mfa.models import Authenticator

from ..models import Account
from . import recovery

Type = Authenticator.Type


@dataclass(frozen=True, slots=True)
class Factors:
    """The ways in of one account besides its password."""

    passkeys: tuple[Authenticator, ...] = ()
    app: Authenticator | None = None
    recovery: Authenticator | None = None

    @property
    def strong(self) -> tuple[Authenticator, ...]:
        """What makes a second step; recovery codes only stand in for it."""
        return (*self.passkeys, self.app) if self.app else self.passkeys

    @property
    def are_enough(self) -> bool:
        """Whether the account has a second step."""
        return bool(self.strong)

    @property
    def codes_left(self) -> int:
        """How many recovery codes were not used yet."""
        return recovery.left(self.recovery) if self.recovery else 0


def opens_again(account: Account) -> bool:
    """Whether an account has a key of its own, a password or a passkey, to come back with."""
    return account.has_usable_password() or bool(factors_of(account).passkeys)


def without_second_step(accounts: Iterable[int]) -> set[int]:
    """Which of these accounts a password alone opens."""
    wanted = set(accounts)
    strong = Authenticator.objects.filter(user__in=wanted, type__in=(Type.TOTP, Type.WEBAUTHN))
    return wanted - set(strong.values_list("user_id", flat=True))


def factors_of(account: Account) -> Factors:
    """What an account has, its passkeys in the order in which they were added."""
    rows = list(Authenticator.objects.filter(user_id=account.pk).order_by("pk"))
    return Factors(
        tuple(row for row in rows if row.type == Type.WEBAUTHN),
        next((row for row in rows if row.type == Type.TOTP), None),
        next((row for row in rows if row.type == Type.RECOVERY_CODES), None),
    )
