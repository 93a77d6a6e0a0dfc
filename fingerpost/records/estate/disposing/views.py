"""What waits for a decision on its disposal, proposing more, and the way back from a mistake."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from fingerpost.foundation.approvals.inbox import lines
from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.alike import chosen
from fingerpost.foundation.registers.selection import Selection
from fingerpost.foundation.ui.filters import plural

from ..choices import Status
from ..models import Asset
from ..register import ASSETS
from . import actions
from .forms import CorrectForm, ProposeForm
from .proposals import DISPOSAL

MOST = 200


@allow("assets.view")
def disposals(request: Request) -> HttpResponse:
    assets = Asset.objects.order_by("name_key", "pk")
    proposed = list(assets.filter(status=Status.DISPOSAL_PROPOSED)[:MOST])
    asked = Approval.objects.open().filter(
        kind=DISPOSAL, object_id__in=[each.pk for each in proposed]
    )
    held = {each.approval.object_id: each for each in lines(list(asked)) if each.is_current}
    context = {
        "proposed": [(each, held.get(each.pk)) for each in proposed],
        "waiting": len(held),
        "inbox": f"{reverse('approvals:index')}?kind={DISPOSAL}",
        "approved": assets.filter(status=Status.DISPOSAL_APPROVED)[:MOST],
        "most": MOST,
    }
    return render(request, "assets/disposals.html", context)


@allow("assets.propose_disposal")
def propose(request: Request) -> HttpResponse:
    """Ask why the chosen things should go, then ask for a decision about them."""
    day = today()
    asked = Selection.read(ASSETS, request.GET, day)
    rows = chosen(asked, request.GET, day, most=MOST)
    form = ProposeForm(request.POST or None)
    assets = Asset.objects.filter(pk__in=rows[:MOST]).order_by("number")
    if len(rows) <= MOST and form.performs(actions.propose, request.actor, rows):
        done = plural(len(form.answer), "asset", "assets")
        messages.success(request, f"The disposal of {done} is proposed. Somebody else decides.")
        return redirect("assets:disposals")
    context = {
        "form": form,
        "assets": assets,
        "counted": plural(len(rows), "asset", "assets"),
        "too_many": len(rows) > MOST,
        "most": MOST,
        "back_url": reverse("assets:index") + asked.address(choosing=False),
    }
    return render(request, "assets/propose.html", context)


@allow("assets.correct")
def correct(request: Request, pk: int) -> HttpResponse:
    asset = get_object_or_404(Asset, pk=pk)
    form = CorrectForm(request.POST or None, initial={"revision": asset.revision})
    if form.performs(actions.correct, request.actor, asset):
        messages.success(request, f"{asset.reference} is in the register again")
        return redirect("assets:show", pk)
    return render(request, "assets/correct.html", {"asset": asset, "form": form})
