"""Who an account is and where it may act today, in one query at each request."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import DateField

from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .models import Account, Held, Membership

ACCOUNT = [each.attname for each in Account._meta.concrete_fields]
ORGANISATION = [each.attname for each in Organisation._meta.concrete_fields]

_standing = Prepared(
    lambda: (
        Membership.objects.filter(account=Given("account"))
        .current(Given("day", DateField()))
        .values_list(
            "role",
            "engagement__lines",
            *(f"account__{name}" for name in ACCOUNT),
            *(f"organisation__{name}" for name in ORGANISATION),
        )
    )
)


class Backend(AuthenticationBackend):
    """Lets accounts in by e-mail and password, and knows them again at each request."""

    def get_user(self, user_id: int) -> Account | None:
        """The account of a session with what it holds today; nobody once it is switched off."""
        rows = _standing(account=user_id, day=today())
        if not rows:
            found: Account | None = super().get_user(user_id)
            return found
        account = Account.from_db("default", ACCOUNT, rows[0][2 : 2 + len(ACCOUNT)])
        account.held = _held(rows)
        return account if self.user_can_authenticate(account) else None


def held_on(account: Account, day: date) -> Held:
    """The roles that an account holds on a day, each with its organisation."""
    return _held(_standing(account=account.pk, day=day))


def _held(rows: Sequence[tuple[Any, ...]]) -> Held:
    first = 2 + len(ACCOUNT)
    return [
        (
            Role(row[0]),
            Organisation.from_db("default", ORGANISATION, row[first:]),
            frozenset(row[1] or ()),
        )
        for row in rows
    ]
