"""Addresses of spot checks: every register has them, each under its own permissions."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.urls import URLPattern, path

from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.declaration import REGISTERS, Register

from . import views

View = Callable[..., HttpResponse]
app_name = "spot_checks"


def pages(register: Register) -> list[URLPattern]:
    """The pages of one register; who may see it sees the checks, who may check it answers."""

    def page(route: str, view: View, deed: str) -> URLPattern:
        @wraps(view)
        def run(request: Request, **arguments: Any) -> HttpResponse:
            return view(request, register, **arguments)

        return path(
            f"{register.plural}/spot-checks/{route}",
            allow(register.deed(deed))(run),
            name=f"{register.plural}_{view.__name__}",
        )

    return [
        page("", views.index, "view"),
        page("begin/", views.begin, "spot_check"),
        page("<int:pk>/", views.show, "view"),
        page("<int:pk>/finish/", views.finish, "spot_check"),
        page("<int:pk>/give-up/", views.give_up, "spot_check"),
        page("rows/<int:pk>/", views.row, "spot_check"),
    ]


urlpatterns = [page for register in REGISTERS.values() for page in pages(register)]
