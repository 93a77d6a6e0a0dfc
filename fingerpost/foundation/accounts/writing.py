"""Letters about an account: a forgotten password, and what changed."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from fingerpost.foundation.mail.letters import Words, letter
from fingerpost.foundation.ui.filters import written_date

from .actions import link_for, new_link
from .models import Account, LinkPurpose
from .telling import CHANGES


@letter("password-reset", "A new password")
def a_new_password(account: int) -> Words | None:
    """The link is made at the moment of sending, so that the log never holds it."""
    found = Account.objects.filter(pk=account, is_active=True).first()
    if found is None:
        return None
    path = reverse("account_reset", args=[link_for(found, LinkPurpose.RESET)])
    return Words(
        "Choose a new password for Fingerpost",
        (
            "Somebody asked for a new password for your account at Fingerpost, most likely you.",
            "The link works once, for an hour. If it was not you, do nothing: your password stays "
            "as it is.",
        ),
        ("Choose a new password", settings.PUBLIC_URL + path),
    )


@letter("new-address", "A new e-mail address")
def a_new_address(account: int, email: str) -> Words | None:
    """The link is made at the moment of sending, so that the log never holds it."""
    found = Account.objects.filter(pk=account, is_active=True).first()
    if found is None:
        return None
    path = reverse("account_prove_email", args=[new_link(LinkPurpose.ADDRESS, found, email=email)])
    return Words(
        "Your new e-mail address for Fingerpost",
        (
            f"{found.name} wants to sign in to Fingerpost with this e-mail address from now on.",
            "The link works once, for an hour. If you know nothing of it, do nothing.",
        ),
        ("Use this address", settings.PUBLIC_URL + path),
    )


@letter("account-changed", "A change to how somebody signs in")
def what_changed(account: int, change: str, at: str) -> Words | None:
    """It carries no link: one that looked like it would teach people to follow such links."""
    found = Account.objects.filter(pk=account, is_active=True).first()
    if found is None:
        return None
    moment = datetime.fromisoformat(at).astimezone(timezone.get_default_timezone())
    said = CHANGES[change]
    return Words(
        f"{said} at Fingerpost",
        (
            f"{said} at Fingerpost, on {written_date(moment)} at {moment:%H:%M}.",
            "If it was you, there is nothing to do.",
            "If it was not you: open Fingerpost as you always do, change your password, look "
            "through the ways to sign in on your account page, and sign out on every device. If "
            "you cannot sign in, tell the person who looks after Fingerpost in your school today.",
        ),
    )
