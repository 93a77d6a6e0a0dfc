"""Linking an account with an identity at a provider, and taking the link away."""

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import now

from ..factors.held import factors_of
from ..models import Account, LinkedIdentity
from ..telling import changed
from .identity import Identity
from .known import title_of


class LinkedAlready(DomainError):
    """Raised when an identity opens an account already."""


class OnlyWayIn(DomainError):
    """Raised when somebody takes away the only thing that opens their account."""


@action("accounts.link_provider")
def link(actor: Actor, account: Account, found: Identity) -> None:
    """Let an identity at a provider open one's own account from now on."""
    keep_link(account, found)
    trail.note(account, {"linked": (None, title_of(found.issuer))})
    changed(actor, account, "provider-linked")


@action("accounts.unlink_provider")
def unlink(actor: Actor, account: Account, linked: LinkedIdentity) -> None:
    """Let an identity open one's own account no more."""
    others = LinkedIdentity.objects.filter(account=account).exclude(pk=linked.pk)
    if not (account.has_usable_password() or factors_of(account).passkeys or others.exists()):
        raise OnlyWayIn(
            "Nothing else opens your account. Choose a password or set up a passkey first."
        )
    linked.delete()
    trail.note(account, {"linked": (title_of(linked.issuer), None)})
    changed(actor, account, "provider-unlinked")


def keep_link(account: Account, found: Identity) -> None:
    """Write down which identity opens an account; it opens one account only."""
    if account_of(found) is not None:
        raise LinkedAlready(
            f"{found.label} opens an account here already. Sign in with it, or choose another."
        )
    LinkedIdentity.objects.create(
        account=account, issuer=found.issuer, subject=found.subject, label=found.label
    )


def account_of(found: Identity) -> Account | None:
    """The account that an identity opens, by issuer and subject and nothing else."""
    linked = LinkedIdentity.objects.filter(issuer=found.issuer, subject=found.subject)
    row = linked.select_related("account").first()
    return row.account if row else None


def note_use(found: Identity) -> None:
    """Remember when an identity last opened its account, and by how many steps."""
    linked = LinkedIdentity.objects.filter(issuer=found.issuer, subject=found.subject)
    linked.update(used_at=now(), is_vouched_for=found.has_second_step)
