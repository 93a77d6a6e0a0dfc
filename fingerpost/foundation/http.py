"""What a request carries once the door has let it in."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

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


def unlisted(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Keep the page out of search engines, whoever puts its address on the web."""

    @wraps(view)
    def answer(request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return answer
