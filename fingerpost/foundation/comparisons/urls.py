"""Addresses of comparisons: those of every register that can be compared."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.urls import URLPattern, path

from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow

from . import views
from .declaration import COMPARABLES, Comparable

View = Callable[..., HttpResponse]
app_name = "comparisons"


def pages(comparable: Comparable) -> list[URLPattern]:
    """The pages of one register, each under the register's own permission."""
    register = comparable.register

    def page(route: str, view: View, deed: str) -> URLPattern:
        @wraps(view)
        def run(request: Request, **arguments: Any) -> HttpResponse:
            return view(request, comparable, **arguments)

        return path(
            f"{register.plural}/comparisons/{route}",
            allow(register.deed(deed))(run),
            name=f"{register.plural}_{view.__name__}",
        )

    return [
        page("", views.index, "view"),
        page("new/", views.start, "compare"),
        page("lists/<int:pk>/", views.columns, "compare"),
        page("<int:pk>/", views.show, "view"),
        page("<int:pk>/export/", views.export, "export"),
        page("<int:pk>/delete/", views.delete, "compare"),
        page("rows/<int:pk>/", views.answer, "compare"),
        page("answers/", views.answers, "view"),
        page("answers/<int:pk>/take-back/", views.take_back, "compare"),
    ]


urlpatterns = [page for each in COMPARABLES.values() for page in pages(each)]
