"""The named pages of a register: what an app puts into its addresses."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.urls import URLPattern, path

from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import MATRIX, allow

from . import (
    views,
    views_alike,
    views_leaving,
    views_lines,
    views_mend,
    views_out,
    views_past,
    views_saved,
)
from .actions import exporting
from .actions_leaving import ARCHIVE, DELETE, archiving, deleting
from .declaration import Register
from .hiding import as_seen_by
from .importing import views as importing
from .importing.actions import bringing_in
from .importing.of_lines import sheets_of_lines
from .importing.undoing import taking_back

View = Callable[..., HttpResponse]


def pages(register: Register) -> list[URLPattern]:
    """Every page that follows from the declaration, each under the register's own permission."""

    def page(route: str, view: View, deed: str, name: str) -> URLPattern:
        return path(route, allow(register.deed(deed))(_of(register, view)), name=name)

    exporting(register.deed("export"))
    if register.sheet:
        for each in (register, *sheets_of_lines(register)):
            bringing_in(each)
            taking_back(each)
    return [
        *(page(*each) for each in (importing.PAGES if register.sheet else ())),
        page("", views.index, "view", "index"),
        page("new/", views.create, "create", "create"),
        page("mend/", views_mend.mend, "change", "mend"),
        page("alike/", views_alike.alike, "change", "alike"),
        page("arrange/", views_saved.arrange, "view", "arrange"),
        page("views/<int:pk>/forget/", views_saved.forget, "view", "forget"),
        page("export/", views_out.export, "export", "export"),
        page("<int:pk>/", views.show, "view", "show"),
        page("<int:pk>/past/", views_past.past, "view", "past"),
        page("<int:pk>/change/", views.change, "change", "change"),
        *(page(f"<int:pk>/{deed}/", view, deed, deed) for deed, view in _ways_out(register)),
        *(
            path(route, allow(permission)(_of(register, view)), name=name)
            for route, view, name, permission in views_lines.pages_of(register)
        ),
    ]


def _ways_out(register: Register) -> Iterator[tuple[str, View]]:
    """How rows leave a register, as far as somebody is granted it."""
    if register.archives and register.deed(ARCHIVE) in MATRIX:
        archiving(register.word)
        yield ARCHIVE, views_leaving.archive
    if register.deed(DELETE) in MATRIX:
        deleting(register.word)
        yield DELETE, views_leaving.delete


def _of(register: Register, view: View) -> View:
    @wraps(view)
    def run(request: Request, **arguments: Any) -> HttpResponse:
        return view(request, as_seen_by(register, request.actor), **arguments)

    return run
