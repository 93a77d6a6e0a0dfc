"""The door: who is asking, for which organisation, and whether the page opens for them."""

from typing import Any, cast

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import PUBLIC, Role, View, permission_of
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from .models import Membership

CHOSEN = "organisation"
"""Where the session keeps the organisation that the person chose to act in."""


class ActorMiddleware:
    """Give the request its actor, and open the scope of the one organisation they act in."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        known = cast(Request, request)
        known.actor = None  # type: ignore[assignment]
        known.organisations = []
        if not known.user.is_authenticated:
            return self.get_response(request)
        memberships = list(
            Membership.objects.filter(account=known.user)
            .current(today())
            .select_related("organisation")
            .order_by("organisation__name", "organisation_id")
        )
        known.organisations = list(dict.fromkeys(each.organisation for each in memberships))
        chosen = _chosen(known)
        if chosen is None:
            return self.get_response(request)
        roles = frozenset(Role(m.role) for m in memberships if m.organisation_id == chosen.pk)
        known.actor = Actor(known.user.name, roles, chosen, known.user.pk)
        with scope(chosen):
            return self.get_response(request)


def _chosen(request: Request) -> Organisation | None:
    wanted = request.session.get(CHOSEN)
    held = request.organisations
    return next((each for each in held if each.pk == wanted), held[0] if held else None)


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
        known = cast(Request, request)
        if permission is not None and not known.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if permission is None or known.actor is None or not known.actor.may(permission):
            raise PermissionDenied(permission or "unnamed")
        return None
