"""Who came back from a provider, kept in the session until they say what to do with it."""

from dataclasses import asdict

from django.contrib.sessions.backends.base import SessionBase

from fingerpost.foundation.now import now

from ..models import digest_of
from .flow import LASTS
from .identity import Identity

ARRIVED = "provider_arrived"


def keep(session: SessionBase, page: str, found: Identity) -> None:
    """Keep who came back, and for which page; its address may be a secret."""
    session[ARRIVED] = {"page": digest_of(page), "at": _seconds(), "who": asdict(found)}


def held(session: SessionBase, page: str) -> Identity | None:
    """Who came back for this page a few minutes ago."""
    kept = session.get(ARRIVED)
    if kept is None or kept["page"] != digest_of(page):
        return None
    if _seconds() - kept["at"] > LASTS.total_seconds():
        return None
    return Identity(**kept["who"])


def forget(session: SessionBase) -> None:
    session.pop(ARRIVED, None)


def _seconds() -> int:
    return int(now().timestamp())
