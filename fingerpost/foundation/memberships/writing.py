"""The letter that asks somebody in."""

from django.conf import settings
from django.urls import reverse

from fingerpost.foundation.mail.letters import Words, letter
from fingerpost.foundation.now import today

from .actions import new_token
from .models import Invitation


@letter("invitation", "An invitation")
def an_invitation(invitation: int) -> Words | None:
    """The link is made at the moment of sending, so that the log never holds it."""
    found = Invitation.objects.filter(pk=invitation).open().first()
    if found is None or found.has_ended(today()):
        return None
    path = reverse("memberships:accept", args=[new_token(found)])
    return Words(
        f"{found.invited_by} invites you to Fingerpost at {found.organisation.name}",
        (
            f"{found.invited_by} invites you to Fingerpost, which shows where "
            f"{found.organisation.name} stands against the DfE digital and technology standards.",
            "The link works once, for seven days. If you did not expect it, ask "
            f"{found.invited_by} before you open it.",
        ),
        ("Accept the invitation", settings.PUBLIC_URL + path),
    )
