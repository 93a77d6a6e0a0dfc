"""How long a session lasts (an hour of silence, twelve hours at most), and what proved it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.contrib.sessions.backends.base import SessionBase

from fingerpost.foundation.now import now, today

from .policy import fresh_for

IDLE = timedelta(hours=1)
LONGEST = timedelta(hours=12)
REMEMBERED_EVERY = timedelta(minutes=5)
BEGAN, SEEN, METHOD = "began", "seen", "method"
PROVED, SECOND_STEP, OWES = "proved", "second_step", "owes"
KEYLESS = "keyless"
DEVICE, ADDRESS = "device", "address"


def begin(
    session: SessionBase, method: str, *, device: str, address: str, proved_at: int | None = None
) -> None:
    """Start counting, and remember how the person came in, with what and from where."""
    session[BEGAN] = session[SEEN] = moment = _seconds()
    session[PROVED] = moment if proved_at is None else min(proved_at, moment)
    session[METHOD], session[DEVICE], session[ADDRESS] = method, device, address


def prove(session: SessionBase, *, second_step: bool) -> None:
    """Note that the person has just shown who they are, perhaps by a second step."""
    session[PROVED] = _seconds()
    if second_step:
        session[SECOND_STEP] = True
        session.pop(OWES, None)


def is_fresh(session: SessionBase) -> bool:
    """Whether the person showed who they are a moment ago."""
    return bool(_seconds() - session.get(PROVED, 0) <= fresh_for(today()).total_seconds())


def has_second_step(session: SessionBase) -> bool:
    """Whether more than a password stands behind the session."""
    return bool(session.get(SECOND_STEP))


def owe(session: SessionBase) -> None:
    """Let nothing happen before a second step is set up."""
    session[OWES] = True


def owes_second_step(session: SessionBase) -> bool:
    """Whether a second step must be set up before anything else."""
    return bool(session.get(OWES))


def lack_key(session: SessionBase) -> None:
    """Let nothing happen before the account has a passkey or a password to come back with."""
    session[KEYLESS] = True


def gain_key(session: SessionBase) -> None:
    """Note that the account opens again after this session."""
    session.pop(KEYLESS, None)


def lacks_key(session: SessionBase) -> bool:
    """Whether nobody could come back once this session ends."""
    return bool(session.get(KEYLESS))


def has_run_out(session: SessionBase | Mapping[str, Any]) -> bool:
    """Whether the person must sign in again (OWASP ASVS 5, 7.3.1 and 7.3.2)."""
    moment = _seconds()
    silent = moment - session.get(SEEN, moment)
    lasted = moment - session.get(BEGAN, moment)
    return bool(silent > IDLE.total_seconds() or lasted > LONGEST.total_seconds())


def touch(session: SessionBase) -> None:
    """Note that the person is still there, rarely, so that reading a page costs no write."""
    moment = _seconds()
    session.setdefault(BEGAN, moment)
    if moment - session.get(SEEN, 0) > REMEMBERED_EVERY.total_seconds():
        session[SEEN] = moment


def may_forget_password(session: SessionBase) -> bool:
    """Whether a sign-in link opened this session a moment ago, which stands for the password."""
    recent = _seconds() - session.get(BEGAN, 0) <= fresh_for(today()).total_seconds()
    return bool(recent and session.get(METHOD) == "sign-in")


def _seconds() -> int:
    return int(now().timestamp())
