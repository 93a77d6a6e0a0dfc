"""What a request carries once the door has let it in."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.permissions import View
from fingerpost.foundation.tenancy.models import Organisation


class Request(HttpRequest):
    """A request whose sender is known: who acts, where, and where else they could."""

    actor: Actor
    organisations: list[Organisation]


@contextmanager
def refusals_told(request: HttpRequest) -> Iterator[None]:
    """Where a rule says no to a button, tell why on the next page, and leave the rest undone."""
    try:
        yield
    except DomainError as refusal:
        messages.error(request, str(refusal))


def server_of(request: HttpRequest) -> str:
    """The address of this installation: the one that was set, else the one it is open under."""
    if settings.HAS_PUBLIC_URL:
        return str(settings.PUBLIC_URL)
    return f"{request.scheme}://{request.get_host()}"


def sends(header: str, value: str) -> Callable[[View], View]:
    """Have a view send a header with whatever it answers."""

    def mark(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            response = view(request, *args, **kwargs)
            response.headers[header] = value
            return response

        return answer

    return mark


unlisted = sends("X-Robots-Tag", "noindex, nofollow")
"""Keeps a page out of search engines, whoever puts its address on the web."""
