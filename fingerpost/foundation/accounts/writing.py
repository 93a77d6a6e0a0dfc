"""The letter that helps with a forgotten password."""

from django.conf import settings
from django.urls import reverse

from fingerpost.foundation.mail.letters import Words, letter

from .actions import link_for
from .models import Account, LinkPurpose


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
