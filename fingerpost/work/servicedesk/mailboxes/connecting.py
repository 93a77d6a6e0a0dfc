"""To the service of a mailbox and back: its owner agrees once, and a pass that lasts comes back.

The authorisation code grant with a proof that it is the same browser (RFC 6749 section 4.1,
RFC 7636), as signing in with a provider does it.
"""

import json
import secrets
from dataclasses import asdict, dataclass
from datetime import timedelta
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from fingerpost.foundation.accounts.factors.sealing import seal, unseal
from fingerpost.foundation.accounts.providers.flow import challenge
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.http import server_of
from fingerpost.foundation.now import now

from .models import Kind, Mailbox
from .passes import ask, services
from .troubles import Trouble

PENDING = "mailbox_pending"
LASTS = timedelta(minutes=10)
LONGEST_ANSWER = 4_000
OVER = "This step is over. Connect the mailbox again"


@dataclass(frozen=True, slots=True)
class Pending:
    """For which mailbox this browser went to its service, known to no one else."""

    mailbox: int
    began: int
    state: str
    verifier: str


def leave(request: HttpRequest, mailbox: Mailbox) -> str:
    """Remember which mailbox it is, and answer the address at which its owner agrees."""
    if not mailbox.is_agreed_to:
        raise DomainError(f"Nobody has to agree anywhere that {mailbox} is read.")
    service = services()[mailbox.kind]
    pending = Pending(mailbox.pk, _seconds(), secrets.token_urlsafe(32), secrets.token_urlsafe(32))
    request.session[PENDING] = seal(json.dumps(asdict(pending)))
    asked = {
        "response_type": "code",
        "client_id": mailbox.client,
        "redirect_uri": way_back(request),
        "scope": service["scope"],
        "state": pending.state,
        "code_challenge": challenge(pending.verifier),
        "code_challenge_method": "S256",
        "login_hint": mailbox.signs_in_as,
        **service["also_ask"],
    }
    return f"{service['agree']}?{urlencode(asked)}"


def come_back(request: HttpRequest) -> Pending:
    """For which mailbox somebody comes back. What was remembered is forgotten: it serves once."""
    sealed = request.session.pop(PENDING, "")
    kept = unseal(sealed) if sealed else None
    if kept is None:
        raise DomainError(OVER)
    pending = Pending(**json.loads(kept))
    if not secrets.compare_digest(pending.state.encode(), request.GET.get("state", "").encode()):
        raise DomainError(OVER)
    if _seconds() - pending.began > LASTS.total_seconds():
        raise DomainError("That took longer than ten minutes. Connect the mailbox again")
    return pending


def lasting_pass(request: HttpRequest, mailbox: Mailbox, pending: Pending) -> str:
    """The refresh token for the code that came back. Raises Trouble where there is none."""
    title, code = Kind(mailbox.kind).label, request.GET.get("code", "")
    if "error" in request.GET or not code or len(code) > LONGEST_ANSWER:
        raise Trouble(f"{title} says that nobody agreed. Connect the mailbox again")
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": way_back(request),
        "code_verifier": pending.verifier,
    }
    if not (found := str(ask(mailbox, form).get("refresh_token", ""))):
        raise Trouble(f"{title} gave no pass that lasts. Connect the mailbox again")
    return found


def way_back(request: HttpRequest) -> str:
    """The address that the service is told beforehand to send people back to."""
    return server_of(request) + reverse("mailboxes:connected")


def _seconds() -> int:
    return int(now().timestamp())
