"""What a request carries once the door has let it in."""

from django.conf import settings
from django.http import HttpRequest

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.tenancy.models import Organisation


class Request(HttpRequest):
    """A request whose sender is known: who acts, where, and where else they could."""

    actor: Actor
    organisations: list[Organisation]


def server_of(request: HttpRequest) -> str:
    """The address of this installation: the one that was set, else the one it is open under."""
    if settings.HAS_PUBLIC_URL:
        return str(settings.PUBLIC_URL)
    return f"{request.scheme}://{request.get_host()}"
