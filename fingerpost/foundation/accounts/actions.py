"""Letting people in, and noting that they came."""

import secrets
from datetime import date, timedelta

from django.db import transaction
from django.db.models import F, Q

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor, system
from fingerpost.foundation.audit import trail
from fingerpost.foundation.now import now, today
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from .models import (
    Account,
    Engagement,
    LinkPurpose,
    Membership,
    MembershipQuerySet,
    OneTimeLink,
    OpenSession,
    SignIn,
    digest_of,
)
from .telling import changed, tell

LINK_LIVES = {
    LinkPurpose.SIGN_IN: timedelta(hours=1),
    LinkPurpose.DEMONSTRATION: timedelta(days=1),
    LinkPurpose.SET_UP: timedelta(days=1),
    LinkPurpose.INVITATION: timedelta(days=7),
    LinkPurpose.RESET: timedelta(hours=1),
    LinkPurpose.ADDRESS: timedelta(hours=1),
}


@action("accounts.admit")
def admit(
    actor: Actor,
    account: Account,
    *,
    role: Role,
    since: date,
    until: date | None = None,
    engagement: Engagement | None = None,
) -> Membership:
    """Give an account a role in the actor's organisation.

    The role of a company's technician rests on the engagement of the company.
    """
    return add(
        Membership(
            account=account,
            organisation=actor.organisation,
            role=role,
            since=since,
            until=until,
            engagement=engagement if role == Role.EXTERNAL_IT else None,
        )
    )


@action("accounts.dismiss")
def dismiss(actor: Actor, account: Account, *, on: date) -> int:
    """End everything an account may do in the actor's organisation after a last day.

    A last day that has come ends it at once, and every session with it: what a membership says
    then is that yesterday was the last day on which it was good.
    """
    at_once = on <= today()
    until = today() - timedelta(days=1) if at_once else on
    held = Membership.objects.filter(organisation=actor.organisation, account=account)
    open_rows = list(held.exclude(until__lte=until).select_for_update())
    for row in open_rows:
        alter(row, {"until": until})
    for row in reached_through(actor.organisation, account).exclude(until__lte=until):
        with scope(row.organisation):
            end_reach(system(row.organisation), row, until=until)
    if at_once:
        end_sessions(account)
    trail.note(account, memberships_ended=len(open_rows), last_day=on)
    return len(open_rows)


def reached_through(trust: Organisation, account: Account) -> MembershipQuerySet:
    """What an account holds at schools because the trust engages its company."""
    rows = Membership.objects.filter(account=account, engagement__organisation=trust)
    return rows.exclude(organisation=trust).select_related("organisation")


@action("accounts.dismiss")
def end_reach(actor: Actor, held: Membership, *, until: date) -> None:
    """End what somebody may do at a school because its trust engaged their company."""
    alter(held, {"until": until})


@action("accounts.sign_in")
def note_sign_in(actor: Actor, account: Account, *, method: str) -> None:
    """Put on the record that somebody signed in."""
    trail.note(account, method=method)


@action("accounts.sign_out_everywhere")
def sign_out_everywhere(actor: Actor, account: Account) -> None:
    """End every session of one's own account, on every device."""
    end_sessions(account)
    trail.note(account)


@action("accounts.end_session")
def end_session(actor: Actor, account: Account, session: OpenSession) -> None:
    """End one session of one's own account, on a device that is elsewhere or lost."""
    session.delete()
    trail.note(account)


@action("accounts.end_other_sessions")
def end_other_sessions(actor: Actor, account: Account, *, but: str) -> None:
    """End every session of one's own account but the one of that key."""
    OpenSession.objects.filter(account=account).exclude(session_key=but).delete()
    trail.note(account)


@action("accounts.change_password")
def change_password(actor: Actor, account: Account, *, password: str) -> None:
    """Give one's own account a new password, which ends its sessions."""
    account.set_password(password)
    account.save(update_fields=["password"])
    trail.note(account)
    changed(actor, account, "password-changed")


@transaction.atomic
def reset_password(token: str, *, password: str) -> bool:
    """Give the account of a link a new password, and end its sessions; only the first gets it."""
    link = use_link(token, {LinkPurpose.RESET})
    if link is None or link.account is None:
        return False
    account = link.account
    account.set_password(password)
    account.save(update_fields=["password"])
    end_sessions(account)
    for organisation in organisations_of(account, today()):
        with scope(organisation):
            note_reset(system(organisation), account)
    tell(account, "password-changed")
    return True


@action("accounts.reset_password")
def note_reset(actor: Actor, account: Account) -> None:
    """Put on the record that a forgotten password was replaced by way of a letter."""
    trail.note(account)


@action("accounts.issue_link")
def note_link(actor: Actor, account: Account, *, purpose: LinkPurpose) -> None:
    """Put on the record that a link was made for an account."""
    trail.note(account, purpose=purpose)


@transaction.atomic
def link_for(account: Account, purpose: LinkPurpose) -> str:
    """Make a link that signs an account in once; answers its token.

    It is on the record of every organisation that the link opens.
    """
    for organisation in organisations_of(account, today()):
        with scope(organisation):
            note_link(system(organisation), account, purpose=purpose)
    if purpose == LinkPurpose.SIGN_IN:
        tell(account, "sign-in-link-made")
    return new_link(purpose, account)


def new_link(
    purpose: LinkPurpose,
    account: Account | None = None,
    organisation: Organisation | None = None,
    *,
    email: str = "",
) -> str:
    """Keep the digest of a fresh token and answer the token itself, which is kept nowhere.

    An account has one open link of a kind: a new one puts the former out of use.
    """
    if account is not None:
        former = OneTimeLink.objects.filter(account=account, purpose=purpose, used_at=None)
        former.update(expires_at=now())
    token = secrets.token_urlsafe(32)
    OneTimeLink.objects.create(
        purpose=purpose,
        account=account,
        organisation=organisation,
        email=email,
        digest=digest_of(token),
        expires_at=now() + LINK_LIVES[purpose],
    )
    return token


def find_link(token: str, purposes: set[LinkPurpose]) -> OneTimeLink | None:
    """A link that would open, without using it up."""
    usable = OneTimeLink.objects.usable(token, now()).filter(purpose__in=purposes)
    return usable.select_related("account", "organisation").first()


def use_link(token: str, purposes: set[LinkPurpose]) -> OneTimeLink | None:
    """Use up a link: of two who try at once only one gets it."""
    link = find_link(token, purposes)
    unused = OneTimeLink.objects.usable(token, now())
    return link if link and unused.filter(pk=link.pk).update(used_at=now()) else None


def keep_try(account: Account | None, *, method: str, succeeded: bool, address: str | None) -> None:
    """Keep a try to sign in, for the one whose account it is."""
    SignIn.objects.create(account=account, method=method, succeeded=succeeded, address=address)


def end_sessions(account: Account) -> None:
    """Make every open session of an account worthless."""
    Account.objects.filter(pk=account.pk).update(session_round=F("session_round") + 1)


def give_address(account: Account, email: str) -> None:
    """Let an account be opened under another address, which ends its sessions."""
    account.email = email
    account.save(update_fields=["email"])
    end_sessions(account)


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


def is_member(organisation: Organisation, account: Account) -> bool:
    """Whether an account may act in an organisation, today or later."""
    held = Membership.objects.filter(organisation=organisation, account=account)
    later = Q(since__gt=today()) & ~Q(role=Role.EXTERNAL_IT)
    return held.current(today()).exists() or held.filter(later).exclude(until__lt=today()).exists()


def latest_organisation(account: Account) -> Organisation:
    """Where an account was let in last."""
    return Membership.objects.filter(account=account).latest("pk").organisation
