"""Whether a page would open for somebody, so that no link leads to a closed door."""

from urllib.parse import urlsplit

from django.urls import Resolver404, resolve

from .actor import Actor
from .permissions import PUBLIC, permission_of


def may_open(actor: Actor, address: str) -> bool:
    """Whether a page exists and would open for somebody."""
    try:
        permission = permission_of(resolve(urlsplit(address).path).func)
    except Resolver404:
        return False
    return permission == PUBLIC or (permission is not None and actor.may(permission))
