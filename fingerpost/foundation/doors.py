"""Whether a page would open for somebody, so that no link leads to a closed door."""

from functools import lru_cache
from urllib.parse import urlsplit

from django.urls import Resolver404, get_urlconf, resolve

from .actor import Actor
from .permissions import PUBLIC, permission_of

KEPT = 4_000


def may_open(actor: Actor, address: str) -> bool:
    """Whether a page exists and would open for somebody."""
    permission = _permission_at(get_urlconf(), urlsplit(address).path)
    return permission == PUBLIC or (permission is not None and actor.may(permission))


@lru_cache(maxsize=KEPT)
def _permission_at(addresses: str | None, path: str) -> str | None:
    """What the page at an address asks for; nothing where there is none, or it names none."""
    try:
        return permission_of(resolve(path, addresses).func)
    except Resolver404:
        return None
