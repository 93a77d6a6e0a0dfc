from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions
from .archive import NotABundle
from .content import choices
from .forms import MakeForm
from .models import Bundle, Share
from .reading import handed_out, told_by
from .rows import lists_for
from .signing import grouped, own_fingerprint
from .viewer import shown

SHOWN = 50


@allow("bundles.view")
def index(request: Request) -> HttpResponse:
    page = {
        "bundles": Bundle.objects.all().latest_first()[:SHOWN],
        "shares": Share.objects.all().open(today()).select_related("bundle")[:SHOWN],
        "fingerprint": grouped(own_fingerprint()),
    }
    return render(request, "bundles/index.html", page)


@allow("bundles.make")
def make(request: Request) -> HttpResponse:
    open_ones = choices()
    takes_out = lists_for(request.actor, [each.slug for each in open_ones])
    form = MakeForm(request.POST or None, open_ones=open_ones, takes_out=bool(takes_out))
    if form.performs(actions.make, request.actor):
        messages.success(request, "The bundle is made and signed")
        return redirect("bundles:show", form.answer.pk)
    return render(request, "bundles/make.html", {"form": form, "lists": takes_out})


@allow("bundles.view")
def show(request: Request, pk: int) -> HttpResponse:
    bundle = get_object_or_404(Bundle, pk=pk)
    page = {
        "bundle": bundle,
        "is_open": bundle.is_open_to(request.actor),
        "shares": [(each, each.is_open(today())) for each in Share.objects.all().of(bundle)],
        "fingerprint": grouped(bundle.fingerprint),
    }
    return render(request, "bundles/show.html", page | _content(bundle))


def _content(bundle: Bundle) -> dict[str, Any]:
    """What it says, or why that cannot be read any more."""
    try:
        return {**shown(told_by(bundle)), "gone": ""}
    except NotABundle as gone:
        return {"told": None, "gone": str(gone)}


@allow("bundles.view")
@require_safe
def download(request: Request, pk: int) -> HttpResponse:
    bundle = get_object_or_404(Bundle, pk=pk)
    if not bundle.is_open_to(request.actor):
        raise PermissionDenied("Whoever took the rows out alone can fetch them.")
    try:
        return handed_out(bundle)
    except NotABundle as gone:
        messages.error(request, str(gone))
        return redirect("bundles:show", pk)
