"""The pages that another room gives a register, each under the register's own permissions."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.urls import URLPattern, path

from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow

from .declaration import Register

View = Callable[..., HttpResponse]


def pages_beside(
    register: Register, folder: str, about: object, pages: Iterable[tuple[str, View, str]]
) -> list[URLPattern]:
    """(route, view, deed) as addresses like /assets/<folder>/<route>; views get `about` first."""
    return [
        path(
            f"{register.plural}/{folder}/{route}",
            allow(register.deed(deed))(_of(view, about)),
            name=f"{register.plural}_{view.__name__}",
        )
        for route, view, deed in pages
    ]


def _of(view: View, about: object) -> View:
    @wraps(view)
    def run(request: Request, **arguments: Any) -> HttpResponse:
        return view(request, about, **arguments)

    return run
