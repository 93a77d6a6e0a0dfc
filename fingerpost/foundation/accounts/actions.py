"""Letting people in, and noting that they came."""

import secrets
from datetime import date, timedelta

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.now import now
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation

from .models import Account, LinkPurpose, Membership, OneTimeLink, digest_of

LINK_LIVES = {
    LinkPurpose.SIGN_IN: timedelta(hours=1),
    LinkPurpose.DEMONSTRATION: timedelta(days=1),
    LinkPurpose.SET_UP: timedelta(days=1),
}


@action("accounts.admit")
def admit(
    actor: Actor, account: Account, *, role: Role, since: date, until: date | None = None
) -> Membership:
    """Give an account a role in the actor's organisation."""
    return add(
        Membership(
            account=account,
            organisation=actor.organisation,
            role=role,
            since=since,
            until=until,
        )
    )


@action("accounts.dismiss")
def dismiss(actor: Actor, account: Account, *, on: date) -> int:
    """End everything an account may do in the actor's organisation after a day."""
    held = Membership.objects.filter(organisation=actor.organisation, account=account)
    open_rows = list(held.current(on).select_for_update())
    for row in open_rows:
        alter(row, {"until": max(on, row.since)})
    trail.note(account, memberships_ended=len(open_rows))
    return len(open_rows)


@action("accounts.sign_in")
def note_sign_in(actor: Actor, account: Account, *, method: str) -> None:
    """Put on the record that somebody signed in."""
    trail.note(account, method=method)


@action("accounts.issue_link")
def issue_sign_in_link(actor: Actor, account: Account, *, demonstration: bool = False) -> str:
    """Make a link that signs an account in once; answers its token."""
    purpose = LinkPurpose.DEMONSTRATION if demonstration else LinkPurpose.SIGN_IN
    token = new_link(purpose, account)
    trail.note(account, purpose=purpose)
    return token


def new_link(purpose: LinkPurpose, account: Account | None = None) -> str:
    """Keep the digest of a fresh token and answer the token itself, which is kept nowhere."""
    token = secrets.token_urlsafe(32)
    OneTimeLink.objects.create(
        purpose=purpose,
        account=account,
        digest=digest_of(token),
        expires_at=now() + LINK_LIVES[purpose],
    )
    return token


def use_link(token: str, purposes: set[LinkPurpose]) -> OneTimeLink | None:
    """Use up a link: of two who try at once only one gets it."""
    usable = OneTimeLink.objects.usable(token, now()).filter(purpose__in=purposes)
    link = usable.select_related("account").first()
    if link is None or not usable.filter(pk=link.pk).update(used_at=now()):
        return None
    return link


def new_account(email: str, name: str, password: str | None = None) -> Account:
    """Write an account; without a password only a link or a passkey opens it."""
    account = Account(email=email.strip().casefold(), name=name.strip())
    account.set_password(password)
    account.full_clean()
    account.save()
    return account


def organisations_of(account: Account, day: date) -> list[Organisation]:
    """Where an account may act on a day, by name."""
    ids = Membership.objects.filter(account=account).current(day).values("organisation_id")
    return list(Organisation.objects.filter(pk__in=ids).order_by("name", "pk"))
