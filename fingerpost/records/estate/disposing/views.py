"""What waits for a decision on its disposal, and the way back from a mistake."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.mending import keys
from fingerpost.foundation.ui.filters import plural

from ..choices import Status
from ..models import Asset
from . import actions
from .forms import CorrectForm

MOST = 200


@allow("assets.view")
def disposals(request: Request) -> HttpResponse:
    assets = Asset.objects.order_by("name_key", "pk")
    proposed = list(assets.filter(status=Status.DISPOSAL_PROPOSED)[:MOST])
    who = {each.disposal_proposed_by for each in proposed} - {None}
    context = {
        "proposed": proposed,
        "own": {each.pk for each in proposed if actions.is_own(request.actor, each)},
        "names": dict(Account.objects.filter(pk__in=who).values_list("pk", "name")),
        "approved": assets.filter(status=Status.DISPOSAL_APPROVED)[:MOST],
        "most": MOST,
    }
    return render(request, "assets/disposals.html", context)


@allow("assets.approve_disposal")
@require_POST
def decide(request: Request) -> HttpResponse:
    chosen = keys(request.POST.getlist("row"))
    stays = request.POST.get("decision") == "refuse"
    try:
        done = (actions.refuse if stays else actions.approve)(request.actor, chosen)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        said = "stay: they are spare again" if stays else "may go"
        messages.success(request, f"{plural(len(done), 'asset', 'assets')}: {said}")
    return redirect("assets:disposals")


@allow("assets.correct")
def correct(request: Request, pk: int) -> HttpResponse:
    asset = get_object_or_404(Asset, pk=pk)
    form = CorrectForm(request.POST or None, initial={"revision": asset.revision})
    if form.performs(actions.correct, request.actor, asset):
        messages.success(request, f"{asset.reference} is in the register again")
        return redirect("assets:show", pk)
    return render(request, "assets/correct.html", {"asset": asset, "form": form})
