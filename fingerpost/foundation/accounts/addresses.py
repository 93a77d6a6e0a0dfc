"""A new e-mail address for an account: proved by a letter to it, and told to the old one."""

from django.db import transaction

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.mail.actions import post
from fingerpost.foundation.now import now, today
from fingerpost.foundation.tenancy.scope import scope

from .actions import find_link, give_address, organisations_of, use_link
from .models import Account, LinkPurpose
from .telling import tell

PROVES = {LinkPurpose.ADDRESS}


@action("accounts.change_email")
def ask(actor: Actor, account: Account, *, email: str) -> None:
    """Have a letter sent to a new address; one that has an account here gets none."""
    trail.note(account)
    if Account.objects.filter(email=email).exists():
        return
    key = f"new address of account {account.pk} {now().isoformat()}"
    post("new-address", email, key=key, about={"account": account.pk, "email": email})


@transaction.atomic
def prove(token: str) -> Account:
    """Give the account of a link the address that the link was sent to, and end its sessions."""
    link = use_link(token, PROVES)
    if link is None or link.account is None or not link.account.is_active:
        raise DomainError("This link was used a moment ago. Sign in, and ask for a new one.")
    if Account.objects.filter(email=link.email).exists():
        raise DomainError("This address has an account here by now. Choose another one.")
    account = link.account
    tell(account, "email-changed")
    give_address(account, link.email)
    for organisation in organisations_of(account, today()):
        with scope(organisation):
            note_new_email(system(organisation), account)
    return account


@action("accounts.note_new_email")
def note_new_email(actor: Actor, account: Account) -> None:
    """Put on the record that an account has another address."""
    trail.note(account, change="email-changed")


def to_prove(token: str) -> str:
    """The address that a link proves; empty if it opens nothing."""
    link = find_link(token, PROVES)
    is_open = link is not None and link.account is not None and link.account.is_active
    return link.email if link and is_open else ""
