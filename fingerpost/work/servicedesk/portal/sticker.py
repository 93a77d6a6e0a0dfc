"""The page behind a label: the one page about an asset that opens to anybody."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from fingerpost.foundation.http import Request, unlisted
from fingerpost.foundation.patience import may_go_on
from fingerpost.foundation.permissions import public
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.records.estate.labels.models import AssetAddress
from fingerpost.records.estate.models import Asset

from . import actions
from .forms_sticker import StickerForm

WAIT = 15 * 60


@public
@unlisted
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sticker(request: Request, code: str) -> HttpResponse:
    """Let anybody report a fault of the asset; those who may see it go to its page."""
    if not may_go_on(request, "sticker", code):
        return too_many(request)
    address = _found(code)
    if _may_see(request, address):
        return redirect("assets:show", address.asset_id)
    form = StickerForm(request.POST or None)
    if form.is_valid() and not may_go_on(request, "fault", address.code):
        return too_many(request)
    with scope(address.organisation):
        asset = Asset.objects.get(pk=address.asset_id)
        told = form.is_valid() and (
            form.is_program
            or form.performs(actions.report_broken, actions.passer_by(address.organisation), asset)
        )
    if told:
        return redirect("sticker:thanks", address.code)
    shown = {"reference": asset.reference, "tag": asset.tag}
    return render(request, "portal/sticker.html", {"form": form, "asset": shown})


@public
@unlisted
@never_cache
@require_http_methods(["GET", "HEAD"])
def thanks(request: Request, code: str) -> HttpResponse:
    if not may_go_on(request, "sticker", code):
        return too_many(request)
    return render(request, "portal/thanks.html", {"address": _found(code)})


def too_many(request: Request) -> HttpResponse:
    """Ask for patience, and say whom to tell instead."""
    response = render(request, "portal/wait.html", status=429)
    response.headers["Retry-After"] = str(WAIT)
    return response


def _found(code: str) -> AssetAddress:
    """The address of a code, which is looked up outside every scope since it decides the scope."""
    known = AssetAddress.objects.select_related("organisation")
    held = known.filter(code=code.lower()).first() if code.isalnum() else None
    if held is None:
        raise Http404("No label has this code.")
    return held


def _may_see(request: Request, address: AssetAddress) -> bool:
    """Whether somebody signed in acts in the school of the asset, and may see its assets."""
    actor = request.actor
    return (
        actor is not None
        and actor.organisation.pk == address.organisation_id
        and actor.may("assets.view")
    )
