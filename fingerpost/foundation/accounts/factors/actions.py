"""Adding a factor, naming it, taking it away."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.db import transaction

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import today

from ..models import Account
from ..policy import second_step_is_due
from ..telling import changed, tell
from . import recovery
from .held import Type, factors_of


class StillNeeded(DomainError):
    """Raised when somebody takes the only second step away that their school asks for."""


@action("accounts.add_passkey")
def add_passkey(actor: Actor, account: Account, *, name: str, credential: dict[str, Any]) -> None:
    """Keep the public half of a passkey; the secret half never leaves the device."""
    WebAuthn.add(account, name, credential)
    trail.note(account, {"passkey": (None, name)})
    changed(actor, account, "passkey-added")


@action("accounts.rename_passkey")
def rename_passkey(actor: Actor, account: Account, passkey: Authenticator, *, name: str) -> None:
    """Call a passkey something else."""
    passkey.data["name"] = name
    passkey.save(update_fields=["data"])
    trail.note(account, passkey=name)


@action("accounts.remove_passkey")
def remove_passkey(actor: Actor, account: Account, passkey: Authenticator) -> None:
    """Let a passkey open nothing any more."""
    _remove(account, passkey)
    trail.note(account, {"passkey": (passkey.data["name"], None)})
    changed(actor, account, "passkey-removed")


@action("accounts.add_app")
def add_app(actor: Actor, account: Account, *, secret: str) -> None:
    """Ask for the codes of an app from now on; a former app shows the wrong ones."""
    Authenticator.objects.filter(user_id=account.pk, type=Type.TOTP).delete()
    TOTP.activate(account, secret)
    trail.note(account, {"app": (None, "set up")})
    changed(actor, account, "app-added")


@action("accounts.remove_app")
def remove_app(actor: Actor, account: Account, app: Authenticator) -> None:
    """Ask for the codes of the app no more."""
    _remove(account, app)
    trail.note(account, {"app": ("set up", None)})
    changed(actor, account, "app-removed")


@action("accounts.make_recovery_codes")
def make_recovery_codes(actor: Actor, account: Account) -> list[str]:
    """Make ten codes that work once each; the former ones stop working."""
    if not factors_of(account).are_enough:
        raise DomainError("Set up a passkey or an app first. Recovery codes stand in for them.")
    codes = recovery.fresh()
    kept = {"user_id": account.pk, "type": Type.RECOVERY_CODES}
    Authenticator.objects.filter(**kept).delete()
    Authenticator.objects.create(**kept, data=recovery.hashed(codes))
    trail.note(account)
    changed(actor, account, "recovery-codes-made")
    return codes


@transaction.atomic
def use_recovery_code(account: Account, held: Authenticator, code: str) -> bool:
    """Strike a code off and tell its owner; of two who try it at once only the first gets in."""
    row = Authenticator.objects.select_for_update().filter(pk=held.pk).first()
    rest = recovery.without(row.data, code) if row else None
    if row is None or rest is None:
        return False
    row.data = rest
    row.save(update_fields=["data"])
    tell(account, "recovery-code-used")
    return True


def _remove(account: Account, factor: Authenticator) -> None:
    """Take a factor away, and the recovery codes with the last one that they stood in for."""
    rest = [each for each in factors_of(account).strong if each.pk != factor.pk]
    if not rest and second_step_is_due(account, today()):
        raise StillNeeded(
            "Your school asks for a second step, and this is your only one. Set up another first."
        )
    held = Authenticator.objects.filter(user_id=account.pk)
    (held.filter(pk=factor.pk) if rest else held).delete()
