"""The door: who is asking, for which organisation, and whether the page opens for them."""

from datetime import date
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import PUBLIC, View, permission_of
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from . import sessions
from .models import Account
from .standing import held_on
from .visit import Visit

CHOSEN = "organisation"
"""Where the session keeps the organisation that the person chose to act in."""


class ActorMiddleware:
    """Give the request its actor, and open the scope of the one organisation they act in."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        known = cast(Visit, request)
        known.actor = None  # type: ignore[assignment]
        known.organisations = []
        if known.user.is_authenticated and sessions.has_run_out(request.session):
            logout(request)
            messages.info(request, "You were signed out after a while. Sign in to go on.")
        if not known.user.is_authenticated:
            return self.get_response(request)
        sessions.touch(request.session)
        wanted = request.session.get(CHOSEN)
        known.actor, known.organisations = acting(known.user, today(), wanted)  # type: ignore[assignment]
        response = self._answer(known)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    def _answer(self, request: Visit) -> HttpResponse:
        if request.actor is None:
            return self.get_response(request)
        with scope(request.actor.organisation):
            return self.get_response(request)


def acting(
    account: Account, day: date, wanted: int | None = None
) -> tuple[Actor | None, list[Organisation]]:
    """Who an account is on a day in the organisation it chose, and where else it may act."""
    roles = account.held if account.held is not None else held_on(account, day)
    places = {each.pk: each for _, each in roles}.values()
    held = sorted(places, key=lambda each: (each.name, each.pk))
    chosen = next((each for each in held if each.pk == wanted), held[0] if held else None)
    if chosen is None:
        return None, []
    here = frozenset(role for role, each in roles if each.pk == chosen.pk)
    return Actor(account.name, here, chosen, account.pk), held


class PermissionMiddleware:
    """Deny by default: the only door to a page is the permission it names."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        permission = permission_of(view)
        if permission == PUBLIC:
            return None
        known = cast(Visit, request)
        if permission is not None and not known.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if permission is not None and known.actor is None:
            return render(request, "account/nowhere.html", status=403)
        if permission is None or not known.actor.may(permission):
            raise PermissionDenied(permission or "unnamed")
        return None
