"""Which one-time links open for whom, and how their pages keep the token to themselves."""

from django.http import HttpRequest

from fingerpost.foundation.http import sends
from fingerpost.foundation.now import today

from . import actions, entry
from .models import Account, LinkPurpose

ENTRIES = {LinkPurpose.SIGN_IN, LinkPurpose.DEMONSTRATION}


def opening(request: HttpRequest, token: str) -> tuple[Account, LinkPurpose] | None:
    """The account that a link opens for this browser; None for whatever does not open."""
    found = actions.find_link(token, ENTRIES)
    if found is None or found.account is None or not found.account.is_active:
        return None
    purpose = LinkPurpose(found.purpose)
    if purpose == LinkPurpose.DEMONSTRATION and not _may_look_round(request, found.account):
        return None
    return found.account, purpose


private = sends("Referrer-Policy", "strict-origin")
"""Sends no path on to anybody: the address of the page is the secret. Not "no-referrer", under
which browsers send "Origin: null" with the form, which is then refused as one from elsewhere."""


def _may_look_round(request: HttpRequest, account: Account) -> bool:
    """Demonstration links open demonstrations only, and only at the server itself."""
    schools = actions.organisations_of(account, today())
    shown_only = bool(schools) and all(school.is_demonstration for school in schools)
    return shown_only and entry.is_on_this_machine(request)
