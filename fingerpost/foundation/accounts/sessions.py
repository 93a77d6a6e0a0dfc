"""How long a session lasts: an hour of silence, twelve hours at most."""

from datetime import timedelta

from django.contrib.sessions.backends.base import SessionBase

from fingerpost.foundation.now import now

IDLE = timedelta(hours=1)
LONGEST = timedelta(hours=12)
REMEMBERED_EVERY = timedelta(minutes=5)
FRESH = timedelta(minutes=15)
BEGAN, SEEN, METHOD = "began", "seen", "method"


def begin(session: SessionBase, method: str) -> None:
    """Start counting, and remember how the person came in."""
    session[BEGAN] = session[SEEN] = _seconds()
    session[METHOD] = method


def has_run_out(session: SessionBase) -> bool:
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
    recent = _seconds() - session.get(BEGAN, 0) <= FRESH.total_seconds()
    return recent and session.get(METHOD) == "sign-in"


def _seconds() -> int:
    return int(now().timestamp())
