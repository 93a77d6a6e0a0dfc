"""The pass that Microsoft or Google give for a mailbox: asked for at each reading, kept nowhere.

Microsoft: the application itself is let in (client credentials, RFC 6749 section 4.4). Google:
somebody agreed once (`connecting.py`), and their refresh token is exchanged (section 6).
"""

from functools import cache
from pathlib import Path
from typing import Any

from fingerpost.foundation.accounts.providers import wire
from fingerpost.foundation.written import written

from .models import Kind, Mailbox
from .troubles import Trouble

FILE = Path(__file__).with_name("services.yaml")
UNCONNECTED = "Nobody has agreed at {} yet. Whoever keeps mailboxes connects it on its page"
GONE = "What was entered cannot be read any more, as the server has another key. Enter it again"
REFUSALS = {
    "invalid_client": "does not accept the secret, which may have run out. Enter a new one",
    "unauthorized_client": "does not let this application read mail. Check what it was granted",
    "invalid_grant": "no longer knows that somebody agreed. Connect the mailbox again",
    "invalid_scope": "does not let this application read mail. Check what it was granted",
}


@cache
def services() -> dict[str, dict[str, Any]]:
    """What is known of each service, by the kind of its mailboxes."""
    found: dict[str, dict[str, Any]] = written(FILE)
    return found


def secret_of(mailbox: Mailbox, name: str = "secret") -> str:
    """A secret of a mailbox in the clear. Raises Trouble if it can be unsealed no more."""
    found = mailbox.unsealed(name)
    if found is None:
        raise Trouble(GONE, is_refusal=True)
    return found


def pass_for(mailbox: Mailbox) -> str:
    """An access token for the mailbox. Raises Trouble with the reason where none is given."""
    if mailbox.is_agreed_to:
        if not (lasting := secret_of(mailbox, "refresh")):
            raise Trouble(UNCONNECTED.format(_title(mailbox)), is_refusal=True)
        form = {"grant_type": "refresh_token", "refresh_token": lasting}
    else:
        form = {"grant_type": "client_credentials", "scope": services()[mailbox.kind]["scope"]}
    answer = ask(mailbox, form)
    if not (found := str(answer.get("access_token", ""))):
        raise Trouble(f"{_title(mailbox)} answered without a pass to the mailbox")
    return found


def ask(mailbox: Mailbox, form: dict[str, str]) -> dict[str, Any]:
    """What a service answers to the application of a mailbox. Raises Trouble where it says no."""
    known = {"client_id": mailbox.client, "client_secret": secret_of(mailbox)}
    place = services()[mailbox.kind]["token"].format(directory=mailbox.directory)
    try:
        return wire.post(place, known | form)
    except wire.NoAnswer as refusal:
        why = next((said for word, said in REFUSALS.items() if word in str(refusal)), "")
        if why:
            raise Trouble(f"{_title(mailbox)} {why}", is_refusal=True) from None
        raise Trouble(f"{_title(mailbox)} gives no pass to the mailbox ({refusal})") from None


def _title(mailbox: Mailbox) -> str:
    return Kind(mailbox.kind).label
