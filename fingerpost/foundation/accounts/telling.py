"""Who hears of it when the ways into an account change: each of its schools, and its owner."""

from django.conf import settings
from django.db import transaction

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.audit import trail
from fingerpost.foundation.mail.actions import post
from fingerpost.foundation.now import now, today
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.foundation.tenancy.turns import hold

from .models import Account
from .standing import held_on

CHANGES = {
    "password-changed": "The password of your account was changed",
    "email-changed": "The e-mail address of your account was changed",
    "passkey-added": "A passkey was set up for your account",
    "passkey-removed": "A passkey of your account was removed",
    "app-added": "An app for codes was set up for your account",
    "app-removed": "The app for codes was removed from your account",
    "recovery-codes-made": "New recovery codes were made for your account",
    "recovery-code-used": "A recovery code of your account was used",
    "sign-in-link-made": "A link that signs in to your account was made at the server",
    "provider-linked": "Another sign-in, such as Microsoft or Google, was linked to your account",
    "provider-unlinked": "A linked sign-in was taken from your account",
}


@transaction.atomic
def changed(actor: Actor, account: Account, change: str) -> None:
    """Put a change onto the record wherever else the account is at home, and tell its owner."""
    elsewhere = [each for each in _places(account) if each.pk != actor.organisation.pk]
    for organisation in elsewhere:  # in one order, so that two people never wait for each other
        hold(organisation)
    for organisation in elsewhere:
        with scope(organisation):
            note_change(system(organisation), account, change)
    tell(account, change)


@action("accounts.note_change")
def note_change(actor: Actor, account: Account, change: str) -> None:
    """Put on the record that a way into an account changed, while its owner acted elsewhere."""
    trail.note(account, change=change)


def tell(account: Account, change: str) -> None:
    """Write to the owner of an account that a way into it changed (OWASP ASVS 5, 6.3.7)."""
    place = next((each for each in _places(account) if not each.is_demonstration), None)
    if place is None or not settings.MAIL_FROM:
        return
    moment = now().isoformat()
    with scope(place):
        post(
            "account-changed",
            account.email,
            key=f"account {account.pk} {change} {moment}",
            about={"account": account.pk, "change": change, "at": moment},
        )


def _places(account: Account) -> list[Organisation]:
    """Where an account is at home today, always in the same order."""
    places = {each.pk: each for _, each, _ in held_on(account, today())}
    return [places[key] for key in sorted(places)]
