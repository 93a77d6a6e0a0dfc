"""What opens behind the link of a share: one bundle, to read and to keep, and nothing else."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fingerpost.foundation.accounts.models import digest_of
from fingerpost.foundation.http import Request, unlisted
from fingerpost.foundation.now import today
from fingerpost.foundation.patience import may_go_on
from fingerpost.foundation.permissions import public
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from . import actions
from .archive import NotABundle
from .models import Share, What
from .reading import handed_out, told_by
from .signing import grouped
from .viewer import shown

Answer = Callable[[Request, Share], HttpResponse]
WAIT = 60


def behind_a_link(what: What) -> Callable[[Answer], Callable[..., HttpResponse]]:
    """Open a share to whoever has its link, in the scope of its school alone, and note it."""

    def wrap(view: Answer) -> Callable[..., HttpResponse]:
        @public
        @unlisted
        @never_cache
        @require_safe
        @wraps(view)
        def answer(request: Request, organisation: int, secret: str) -> HttpResponse:
            if not may_go_on(request, "share", secret):
                return _apart(request, "bundles/wait.html", 429, {"Retry-After": str(WAIT)})
            owner = Organisation.objects.filter(pk=organisation).first()
            if owner is None:
                return _apart(request, "bundles/closed.html", 404)
            with scope(owner):
                return _answered(request, view, what, _open_share(owner, secret))

        return answer

    return wrap


def _open_share(owner: Organisation, secret: str) -> Share | None:
    """The share of a link, if it may still be read."""
    known = Share.objects.select_related("bundle", "organisation")
    held = known.filter(organisation=owner, digest=digest_of(secret)).first()
    return held if held and held.is_open(today()) else None


def _answered(request: Request, view: Answer, what: What, share: Share | None) -> HttpResponse:
    if share is None:
        return _apart(request, "bundles/closed.html", 404)
    try:
        response = view(request, share)
    except NotABundle:
        return _apart(request, "bundles/closed.html", 410)
    if request.method == "GET":
        actions.look(actions.whoever(share.organisation), share, what=what)
    response["Referrer-Policy"] = "no-referrer"
    return response


def _apart(
    request: Request, template: str, status: int, headers: dict[str, str] | None = None
) -> HttpResponse:
    """A page that says no more of a share than that it does not open."""
    response = render(request, template, status=status)
    response["Referrer-Policy"] = "no-referrer"
    for name, value in (headers or {}).items():
        response[name] = value
    return response


@behind_a_link(What.LOOK)
def read(request: Request, share: Share) -> HttpResponse:
    """What the bundle says, under whose eyes it is meant for."""
    bundle = share.bundle
    page: dict[str, Any] = {
        "share": share,
        "bundle": bundle,
        "fingerprint": grouped(bundle.fingerprint),
        "file_url": f"{request.path}file/",
    }
    return render(request, "bundles/read.html", page | shown(told_by(bundle)))


@behind_a_link(What.DOWNLOAD)
def take(request: Request, share: Share) -> HttpResponse:
    """The file itself."""
    return handed_out(share.bundle)
