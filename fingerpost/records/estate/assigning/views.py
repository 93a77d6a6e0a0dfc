"""The pages that hand an asset over, and that say what texts mean."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.ui.filters import plural

from ..models import Asset
from . import actions
from .forms import HandOverForm
from .texts import labels, named, texts

ROOMS = {"room": "rooms"}
WHAT = {"holder": "people", **ROOMS}


@allow("assets.keep")
def hand_over(request: Request, pk: int) -> HttpResponse:
    asset = get_object_or_404(Asset, pk=pk)
    form = HandOverForm(asset, request.POST or None)
    if form.performs(actions.hand_over, request.actor, asset):
        messages.success(request, f"{asset.reference} is handed over")
        return redirect("assets:show", pk)
    context = {
        "asset": asset,
        "form": form,
        "people": labels("holder") if request.actor.may("people.view") else (),
        "rooms": labels("room"),
    }
    return render(request, "assets/hand_over.html", context)


@allow("assets.keep")
def link(request: Request) -> HttpResponse:
    offered = WHAT if request.actor.may("people.view") else ROOMS
    name = "room" if request.GET.get("of") == ROOMS["room"] else next(iter(offered))
    home = f"{reverse('assets:link')}?of={WHAT[name]}"
    if request.method == "POST":
        pairs = list(zip(request.POST.getlist("text"), request.POST.getlist("means"), strict=False))
        with refusals_told(request):
            meant = {fold(text): found for text, means in pairs if (found := named(name, means))}
            count = actions.link(request.actor, name, meant)
            said = plural(count, "asset is linked", "assets are linked")
            messages.success(request, said)
        return redirect(home)
    listed = texts(name)
    context = {
        "texts": listed,
        "labels": labels(name),
        "word": WHAT[name],
        "exact": sum(1 for each in listed if each.proposal),
        "assets": sum(each.count for each in listed if each.proposal),
        "tabs": [
            (f"Which {word}?", f"?of={word}", word == WHAT[name]) for word in offered.values()
        ],
    }
    return render(request, "assets/link.html", context)
