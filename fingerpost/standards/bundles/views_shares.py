"""Sharing a bundle with somebody outside, seeing who looked, and ending it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request, refusals_told, server_of
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions
from .forms import ShareForm
from .models import Bundle, Look, Share

SHOWN = 100


@allow("bundles.share")
@never_cache
def share(request: Request, pk: int) -> HttpResponse:
    """The link is shown now and never again, so this answers with the page of the share itself."""
    bundle = get_object_or_404(Bundle, pk=pk)
    if not bundle.is_open_to(request.actor):
        raise PermissionDenied("Whoever took the rows out alone can share them.")
    form = ShareForm(request.POST or None)
    if form.performs(actions.share, request.actor, bundle):
        made, secret = form.answer
        address = reverse("shared:read", args=[request.actor.organisation.pk, secret])
        return _shown(request, made, server_of(request) + address)
    return render(request, "bundles/share.html", {"form": form, "bundle": bundle})


@allow("bundles.view")
def shared(request: Request, pk: int) -> HttpResponse:
    """With whom it was shared, and when the link was used."""
    return _shown(request, get_object_or_404(Share, pk=pk))


@allow("bundles.withdraw")
@require_POST
def withdraw(request: Request, pk: int) -> HttpResponse:
    held = get_object_or_404(Share, pk=pk)
    with refusals_told(request):
        actions.withdraw(request.actor, held)
        messages.success(request, "The link opens nothing any more")
    return redirect("bundles:shared", pk)


def _shown(request: Request, share: Share, address: str = "") -> HttpResponse:
    looks = Look.objects.filter(share=share)
    page = {
        "share": share,
        "bundle": share.bundle,
        "is_open": share.is_open(today()),
        "address": address,
        "looks": looks.order_by("-pk")[:SHOWN],
        "count": looks.count(),
        "most": SHOWN,
    }
    return render(request, "bundles/shared.html", page)
