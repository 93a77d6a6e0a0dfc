"""Where an account is signed in at this moment."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import HASH_SESSION_KEY

from fingerpost.foundation.now import now

from . import sessions
from .models import Account, OpenSession


@dataclass(frozen=True, slots=True)
class SignedIn:
    """One browser that is signed in."""

    row: OpenSession
    device: str
    address: str
    began: datetime | None
    seen: datetime | None
    is_this: bool

    @property
    def mark(self) -> str:
        """What stands for it on a page: its key would open the account."""
        return hashlib.sha256(self.row.session_key.encode()).hexdigest()[:16]


def signed_in(account: Account, this: str | None = None) -> list[SignedIn]:
    """The sessions that would still open, the latest first; one of that key is the present one."""
    rows = OpenSession.objects.filter(account=account, expire_date__gt=now())
    known = account.get_session_auth_hash()
    found = [
        _read(row, held, row.session_key == this)
        for row in rows
        if (held := row.get_decoded()).get(HASH_SESSION_KEY) == known
        and not sessions.has_run_out(held)
    ]
    return sorted(found, key=lambda each: (each.is_this, each.seen or now()), reverse=True)


def _read(row: OpenSession, held: dict[str, Any], is_this: bool) -> SignedIn:
    return SignedIn(
        row,
        held.get(sessions.DEVICE, "A browser"),
        held.get(sessions.ADDRESS) or "",
        _moment(held.get(sessions.BEGAN)),
        _moment(held.get(sessions.SEEN)),
        is_this,
    )


def _moment(seconds: int | None) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds else None
