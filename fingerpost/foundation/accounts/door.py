"""The door: who is asking, for which organisation, and whether the page opens for them."""

from datetime import date
from typing import Any, cast
from urllib.parse import urlsplit

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.contrib.sessions.backends.base import SessionBase
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import (
    FRESH,
    PUBLIC,
    SECOND_STEP,
    View,
    permission_of,
)
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from . import sessions
from .lost import lost_because
from .models import Account
from .standing import held_on
from .visit import Visit

CHOSEN = "organisation"
"""Where the session keeps the organisation that the person chose to act in."""
SWITCH = "organisations.switch"
"""What somebody may do who has just lost the place where they acted."""
OPEN_WITHOUT = {
    "accounts.view_own",
    "accounts.choose_second_step",
    "accounts.prove",
    "accounts.add_passkey",
    "accounts.add_app",
    "accounts.make_recovery_codes",
    "accounts.change_password",
    "accounts.remove_passkey",
    "accounts.remove_app",
    "accounts.sign_out_everywhere",
}
"""What somebody does to get a key or a second step, or to part with one that is lost."""


class ActorMiddleware:
    """Give the request its actor, and open the scope of the one organisation they act in."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        known = cast(Visit, request)
        known.actor = None  # type: ignore[assignment]
        known.organisations = []
        known.lost = ""
        if known.user.is_authenticated and sessions.has_run_out(request.session):
            logout(request)
            messages.info(request, "You were signed out after a while. Sign in to go on.")
        if not known.user.is_authenticated:
            return self.get_response(request)
        sessions.touch(request.session)
        wanted = request.session.get(CHOSEN)
        known.actor, known.organisations = acting(known.user, today(), wanted)  # type: ignore[assignment]
        if wanted and (known.actor is None or known.actor.organisation.pk != wanted):
            known.lost = lost_because(known.user, wanted, today())
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
    """Who an account is on a day in the organisation it chose, and where else it may act.

    Without a choice whoever serves a trust begins there, where its schools stand side by side.
    """
    roles = account.held if account.held is not None else held_on(account, day)
    places = {each.pk: each for _, each, _ in roles}.values()
    held = sorted(places, key=lambda each: (not each.is_trust, each.name, each.pk))
    chosen = next((each for each in held if each.pk == wanted), held[0] if held else None)
    if chosen is None:
        return None, []
    here = [(role, lines) for role, each, lines in roles if each.pk == chosen.pk]
    lines = frozenset[str]().union(*(lines for _, lines in here))
    return Actor(account.name, frozenset(role for role, _ in here), chosen, account.pk, lines), held


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
        if known.lost and not (permission == SWITCH and known.method == "POST"):
            context = {"because": known.lost, "elsewhere": known.organisations}
            known.actor = None  # type: ignore[assignment]  # no page of another school instead
            return render(request, "account/lost.html", context, status=403)
        if permission is not None and known.actor is None:
            return render(request, "account/nowhere.html", status=403)
        if permission is None or not known.actor.may(permission):
            raise PermissionDenied(permission or "unnamed")
        return asked_first(known, permission)


def asked_first(request: Request, permission: str) -> HttpResponse | None:
    """Where somebody goes before this page: to make a key, to set a second step up, or to show who
    they are."""
    if permission not in OPEN_WITHOUT and sessions.lacks_key(request.session):
        return redirect_to_login(_way_back(request), reverse("account_add_passkey"))
    if request.actor.organisation.is_demonstration:
        return None
    if permission not in OPEN_WITHOUT and _lacks_second_step(request.session, permission):
        return redirect_to_login(_way_back(request), reverse("account_second_step"))
    if permission in FRESH and not sessions.is_fresh(request.session):
        return redirect_to_login(_way_back(request), reverse("account_prove"))
    return None


def _lacks_second_step(session: SessionBase, permission: str) -> bool:
    if sessions.owes_second_step(session):
        return True
    return permission in SECOND_STEP and not sessions.has_second_step(session)


def _way_back(request: Request) -> str:
    """The page itself; for a form the page on which it stood, as a form cannot be sent later."""
    came_from = request.headers.get("Referer", "")
    if request.method == "POST" and came_from:
        return urlsplit(came_from)._replace(scheme="", netloc="").geturl()
    return request.get_full_path()
